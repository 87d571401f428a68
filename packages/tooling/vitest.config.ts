import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sources instead of builds: a test sees the line just written. */
const resolve = { conditions: ['@autumn/source'] };
const ssr = { resolve };

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { root, resolve, ssr, test: { name, restoreMocks: true, unstubEnvs: true, unstubGlobals: true, ...test } };
}

/** The tests of `core` that send. */
const overTheWire = 'attempt,changes,client,lenient,msw,otel,retries,validation';

/** Tests of the whole kit inside of real frameworks. */
const onFrameworks = '{doors,rendering}';
const withPatience = { testTimeout: 60_000, hookTimeout: 120_000 };

/** One program per package: a test may augment `Register`, which must not reach another package's types. */
function types(name: string): TestProjectInlineConfiguration {
  const path = `packages/${name}`;
  return project(`types-${name}`, {
    include: [],
    typecheck: {
      enabled: true,
      only: true,
      tsconfig: `${path}/tsconfig.json`,
      include: [`${path}/test/**/*.test-d.{ts,tsx}`],
    },
  });
}

export default defineConfig({
  test: {
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: `${root}/coverage` },
    projects: [
      // One process for many files: they import much the same, and what one changes of the world is put back.
      project('node', { include: ['packages/{core,server,sandbox,tooling}/test/**/*.test.ts'], isolate: false }),
      project('react', {
        include: ['packages/react/test/**/*.test.{ts,tsx}'],
        environment: 'jsdom',
        // Parts in files of their own come as fast as a busy machine reads them.
        expect: { poll: { timeout: 5_000 } },
        testTimeout: 20_000,
        setupFiles: [`${root}packages/react/test/support/setup.ts`],
      }),
      // Starts servers and browsers: after the others, with time enough for two busy cores.
      project('house', {
        include: ['packages/tests/test/**/*.test.{ts,tsx}'],
        exclude: [`packages/tests/test/${onFrameworks}/**`],
        maxWorkers: 3,
        sequence: { groupOrder: 1 },
        ...withPatience,
      }),
      // Builds the apps of the fixtures, each in its own folder: one file at a time.
      project('frameworks', {
        include: [`packages/tests/test/${onFrameworks}/**/*.test.{ts,tsx}`],
        fileParallelism: false,
        sequence: { groupOrder: 2 },
        ...withPatience,
      }),
      // The next major of ky, which declares a newer Node: what `core` uses of it is the same.
      {
        ...project('ky-2', { include: [`packages/core/test/{${overTheWire}}.test.ts`], isolate: false }),
        resolve: { ...resolve, alias: { ky: 'ky2' } },
      },
      types('core'),
      types('server'),
      types('react'),
      types('sandbox'),
    ],
  },
});
