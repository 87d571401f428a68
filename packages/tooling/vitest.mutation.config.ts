import { defineConfig } from 'vitest/config';

/** For a copy of one package that Stryker has changed: its own tests, in the folder they are started in. */
export default defineConfig({
  root: process.cwd(),
  resolve: { conditions: ['@autumn/source'] },
  ssr: { resolve: { conditions: ['@autumn/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // The one reads the folders of all packages, of which there is one copy; the others try the queue, of which nothing is changed.
    exclude: ['test/runtime.test.ts', 'test/usage/**'],
    // Changed code is slow on a busy machine, and a test that merely waits says nothing about the change.
    testTimeout: 15_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
