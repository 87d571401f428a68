import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Disarmed {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** An entry of `packages/tests/test/threats/disarmed.json`: the line of a defence, and what is left of it. */
const { file, find, replace } = JSON.parse(process.env['AUTUMN_DISARMED'] ?? '{}') as Disarmed;

/** Takes it away in memory; no file is touched. */
const disarm = {
  name: 'disarm',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.split('?')[0] !== `${root}${file}`) return null;
    if (code.split(find).length !== 2) throw new Error(`${file} does not hold "${find}" once.`);
    return code.replace(find, () => replace);
  },
};

const resolve = { conditions: ['@autumn/source'] };

export default defineConfig({
  root,
  resolve,
  ssr: { resolve },
  plugins: [disarm],
  test: {
    include: ['packages/{server,tests}/test/**/*.test.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
