import { defineConfig } from 'vitest/config';

/** For a copy of one package that Stryker has changed: its own tests, in the folder they are started in. */
export default defineConfig({
  root: process.cwd(),
  resolve: { conditions: ['@autumn/source'] },
  ssr: { resolve: { conditions: ['@autumn/source'] } },
  test: { include: ['test/**/*.test.ts'], restoreMocks: true, unstubEnvs: true, unstubGlobals: true },
});
