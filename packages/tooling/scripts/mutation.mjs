import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/**
 * Changes the code in many small ways, and expects the tests of its package to notice: `mutation core`, or one
 * file, `mutation server src/gate/redirect.ts`. A score below the goal fails. Takes minutes, so it is run by hand and in `soak`.
 * The server's are told apart by the tests of these rooms alone: with all of its tests, a run would take hours.
 */
const goals = {
  core: {
    mutate: ['src/access/*.ts', 'src/transport/*.ts', 'src/wire/*.ts'],
    tests: ['test/**/*.test.ts'],
    atLeast: 85,
  },
  server: {
    mutate: ['src/gate/*.ts', 'src/guard/*.ts', 'src/settings.ts', 'src/views/*.ts'],
    tests: ['test/{gate,guard,views}/*.test.ts', 'test/parse-json.test.ts'],
    atLeast: 90,
  },
};

const [name, ...files] = process.argv.slice(2);
const goal = goals[name];
if (goal === undefined) {
  console.error(`Name a package: ${Object.keys(goals).join(', ')}.`);
  process.exit(1);
}

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
process.chdir(at(`../../${name}`));
process.env.AUTUMN_MUTATION_TESTS = JSON.stringify(goal.tests);
await new Stryker({
  mutate: files.length > 0 ? files : goal.mutate,
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  testRunner: 'vitest',
  vitest: { configFile: at('../vitest.mutation.config.ts'), related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: 'node_modules/.stryker',
  thresholds: { high: 95, low: goal.atLeast, break: goal.atLeast },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, reportTests: false, logTests: false },
  allowConsoleColors: false,
}).runMutationTest();
