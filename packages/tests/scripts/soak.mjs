import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What takes too long for every day: `soak` runs all of it, `soak NAME…` some. A job is a test with more rounds, or a script. */
const jobs = {
  kill: {
    what: 'kill -9 a sandbox on a file, 100 times',
    tests: 'packages/tests/test/kill',
    env: { AUTUMN_KILLS: '100' },
  },
  fuzz: {
    what: 'throw 2,500 random bodies at every browser route',
    tests: 'packages/server/test/threats/fuzz.test.ts',
    env: { AUTUMN_FUZZ_RUNS: '2500' },
  },
  disarm: {
    what: 'take the defence against each threat away, and see a test of that threat fail',
    script: ['packages/tests/scripts/disarm.mjs'],
  },
  'quick-start': {
    what: 'mount the packed packages in eleven fresh apps, by the lines of the guide',
    script: ['packages/tests/scripts/quick-start.mjs'],
  },
  registry: {
    what: 'copy every item of the registry into a fresh app with the shadcn CLI, and build it',
    script: ['packages/tests/scripts/registry.mjs'],
  },
  'react-18': {
    what: 'show every component, rendered by a server and not, with React 18.3',
    script: ['packages/tests/scripts/react-18.mjs'],
  },
  'exactly-once': {
    what: 'count 100,000 events once each, through every durable store, while everything breaks',
    script: ['packages/tests/scripts/exactly-once.mjs'],
  },
  mutation: {
    what: 'change the core in many small ways, and see its tests notice',
    script: ['packages/tooling/scripts/mutation.mjs', 'core'],
  },
  'mutation-server': {
    what: 'change what stands between a browser and the key in many small ways, and see its tests notice',
    script: ['packages/tooling/scripts/mutation.mjs', 'server'],
  },
};

const root = fileURLToPath(new URL('../../..', import.meta.url));
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(jobs, name));
if (unknown.length > 0) {
  console.error(`No such job: ${unknown.join(', ')}. There are ${Object.keys(jobs).join(', ')}.`);
  process.exit(1);
}

const failed = [];
for (const [name, { what, tests, script, env }] of Object.entries(jobs)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`${name}: ${what}`);
  const start = Date.now();
  const [command, ...args] = script
    ? [process.execPath, ...script]
    : ['node_modules/.bin/vitest', 'run', '--root', '.', '--config', 'packages/tooling/vitest.config.ts', tests];
  const { status } = spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  console.log(`${name}: ${status === 0 ? 'held' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
