import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = `${root}packages/tests/test/threats/disarmed.json`;

interface Disarmed {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** One defence is taken away, in memory: that of the threat whose number is given. */
const number = process.env['AUTUMN_DISARMED'] ?? '';
const { file, find, replace } = (JSON.parse(readFileSync(list, 'utf8')) as Record<string, Disarmed>)[
  number
] as Disarmed;

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
