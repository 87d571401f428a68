import { mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Tracks events from processes that are killed, through each durable store, to an Autumn that fails, and
 * prints what was counted: `node packages/tests/scripts/exactly-once.mjs [EVENTS] [KILLS] [RATE] [STORE…]`.
 */
const [events = '100000', kills = '100', rate = '0.05', ...chosen] = process.argv.slice(2);
const tests = fileURLToPath(new URL('..', import.meta.url));

/** Node 20 reads no TypeScript. */
const folder = await mkdtemp(`${tests}node_modules/.exactly-once-`);
const entry = (path) => `${tests}test/${path}.ts`;
await build({
  entryPoints: { trial: entry('usage/exactly-once/trial'), redis: entry('support/redis') },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry('support/running')).href) },
});
const { runTrial } = await import(`${folder}/trial.mjs`);
const { findRedis } = await import(`${folder}/redis.mjs`);
await rm(folder, { recursive: true });

const redis = await findRedis();
const stores = (redis ? ['sqlite', 'redis'] : ['sqlite']).filter(
  (name) => chosen.length === 0 || chosen.includes(name),
);
try {
  for (const store of stores) {
    const own = store === 'redis' ? redis : undefined;
    const result = await runTrial({
      store,
      events: Number(events),
      kills: Number(kills),
      rate: Number(rate),
      redis: own,
    });
    const { accepted, unknown, counted, twice, missing, foreign, dead, usedSum, listedSum } = result;
    const held =
      twice + missing + foreign + dead === 0 &&
      accepted <= counted &&
      counted <= accepted + unknown &&
      usedSum === listedSum;
    console.log(`${store}: ${held ? 'held' : 'FAILED'}`);
    console.table(result);
    if (!held) process.exitCode = 1;
  }
} finally {
  await redis?.close();
}
