import { defineConfig } from 'vitest/config';

/** For a copy of one package that Stryker has changed: those of its own tests that `mutation.mjs` names, in the folder they are started in. */
export default defineConfig({
  root: process.cwd(),
  resolve: { conditions: ['@autumn/source'] },
  ssr: { resolve: { conditions: ['@autumn/source'] } },
  test: {
    include: JSON.parse(process.env['AUTUMN_MUTATION_TESTS'] ?? '[]') as string[],
    // Changed code is slow on a busy machine, and a test that merely waits says nothing about the change.
    testTimeout: 15_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
