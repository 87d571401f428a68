import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sources = (folder: string): string[] => {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${root}/${path}`);
};

/** Node's modules, and the globals that only Node has. */
const nodeOnly = /from 'node:|import\('node:|\bBuffer\b|\bprocess\./;

test('nothing but the doors of Node need Node', () => {
  const guilty = [...sources('../src'), ...sources('../../core/src')]
    .filter((path) => nodeOnly.test(readFileSync(path, 'utf8').replaceAll(/\/\*\*?[\s\S]*?\*\//g, '')))
    .map((path) => path.split('/packages/')[1]);
  expect(guilty.sort()).toEqual([
    'server/src/adapters/node-bridge.ts',
    'server/src/adapters/node.ts',
    'server/src/adapters/pages.ts',
    'server/src/webhooks/node-webhooks.ts',
  ]);
});
