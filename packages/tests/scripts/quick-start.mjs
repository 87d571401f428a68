import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freshApps, placed } from './fresh-apps.mjs';
import { build, pack, run } from './packed.mjs';
import { linesOf, snippet } from './snippet.mjs';

/**
 * A new user's first minutes, from the guide alone: an empty folder, the packed packages and a framework from
 * npm, the snippet of the page "Doors", and a signed-in request. `quick-start NAME…` does some of them.
 */

const catalog = {
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'free', name: 'Free', isDefault: true, items: [{ featureId: 'words', includedUsage: 500 }] }],
};

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Asks until somebody listens, for at most a minute. */
async function post(address, body) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'session=ada', origin: new URL(address).origin },
    body: JSON.stringify(body),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(address, init);
      return { status: response.status, body: await response.json() };
    } catch (error) {
      if (attempt === 240) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function tryOut(name, { packages, start, files = {}, session = 'session.js' }, tarballs, env) {
  const folder = await mkdtemp(join(tmpdir(), 'autumn-quick-start-'));
  const port = await freePort();
  const code = snippet('doors', name);
  const [, path] = /^\/\/ (\S+)\n/.exec(code);
  const all = {
    ...files,
    'package.json': '{ "private": true, "type": "module" }',
    [session]: await readFile(new URL('../fixtures/session.mjs', import.meta.url), 'utf8'),
    [path]: placed(code, port),
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await run('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...packages], folder);
  const [command, ...args] = start.map((word) => word.replace('PORT', String(port)));
  const server = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, stdio: 'ignore' });
  try {
    const address = `http://127.0.0.1:${port}/api/autumn`;
    const bootstrap = await post(`${address}/bootstrap`, {});
    const check = await post(`${address}/check`, { featureId: 'words' });
    const isRight = bootstrap.body.customer?.data?.id === 'ada' && check.body.allowed === true;
    if (!isRight) throw new Error(`${name} answered ${JSON.stringify({ bootstrap, check })}`);
    return linesOf(code);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const chosen = process.argv.slice(2);
await build('server', 'sandbox');
// Not before it is built.
const { createSandbox, DEFAULT_KEY, defineCatalog, serve } = await import('@autumn/sandbox');
const sandbox = await serve({ sandbox: createSandbox({ catalog: defineCatalog(catalog) }), port: 0 });
const env = {
  AUTUMN_BASE_URL: `${sandbox.url}/v1`,
  AUTUMN_SECRET_KEY: DEFAULT_KEY,
  NEXT_TELEMETRY_DISABLED: '1',
};
const packed = await mkdtemp(join(tmpdir(), 'autumn-packed-'));
try {
  const tarballs = [await pack('core', packed), await pack('server', packed)];
  for (const [name, start] of Object.entries(freshApps)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const began = Date.now();
    try {
      const lines = await tryOut(name, start, tarballs, env);
      console.log(`${name}: answers, ${lines} lines (${Math.round((Date.now() - began) / 1000)} s)`);
    } catch (error) {
      console.error(`${name}: FAILED\n${error.message}`);
      process.exitCode = 1;
    }
  }
} finally {
  await rm(packed, { recursive: true });
  await sandbox.close();
}
