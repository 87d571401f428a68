import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalogFile } from '../../src/catalog-file.ts';
import { literalPosition } from '../../src/literal-position.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autumn-broken-'));
});

/** A file with one mistake, at the mark. */
async function broken(name: string, marked: string) {
  const file = join(folder, name);
  const before = marked.split('▶')[0]?.split('\n') ?? [];
  await writeFile(file, marked.replace('▶', ''));
  return { file, place: `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ` };
}

describe('a broken catalog names the line', () => {
  test.each([
    [
      'wrong.ts',
      `interface Plan { features: string[]; products: string[] }
// { features: [ is no catalog
export default {
  features: [
    { id: 'words', name: "Words, {all} of 'em", type: 'single_use' }, /* } */
    { 'id': 'seats', name: \`[Seats]\`, type: ▶'sometimes' },
  ],
  products: [],
};`,
      'features.1.type: must be one of',
    ],
    [
      'deep.json',
      '{\n  "features": [],\n  "products": [{ "id": "a", "name": "A", "items": [{ "price": 1, "interval": ▶"fortnight" }] }]\n}',
      'products.0.items.0.interval: must be one of',
    ],
    [
      'typo.mjs',
      "export const catalog = {\n  features: [],\n  products: [{ id: 'a', name: 'A', itmes: ▶[] }],\n};",
      'products.0: Unrecognized key: "itmes"',
    ],
    ['missing.mjs', "export default {\n  features: [\n    ▶{ id: 'a' },\n  ],\n  products: [],\n};", 'features.0.type'],
    [
      'called.ts',
      "const plan = (id: string) => ({ id, price: 3 });\nexport default { features: [], products: [\n  ▶plan('a'),\n] };",
      'products.0',
    ],
    [
      'spread.mjs',
      "const more = [{ id: 'a', name: 'A' }];\nexport default { features: [], products: ▶[...more, { id: 'b' }] };",
      'products.1.name',
    ],
  ])('%s', async (name, marked, reason) => {
    const { file, place } = await broken(name, marked);
    const failure = readCatalogFile(file);
    await expect(failure).rejects.toThrow(`${place}not a catalog: `);
    await expect(failure).rejects.toThrow(reason);
  });

  test('unless the file does not hold it', async () => {
    const { file } = await broken(
      'made.mjs',
      'const features = [{}];\nexport default { features, products: Array(0) };',
    );
    await expect(readCatalogFile(file)).rejects.toThrow(`${file}: not a catalog: `);
  });

  test('of TypeScript that cannot be read', async () => {
    const { file } = await broken('syntax.ts', 'export default {\n  features: [,,\n');
    await expect(readCatalogFile(file)).rejects.toThrow(/syntax\.ts:\d+:\d+/);
  });
});

test('text without a catalog has no place for anything', () => {
  expect(literalPosition('', ['features'], ['features', 0])).toBeUndefined();
  expect(literalPosition('{ features: ', ['features'], ['features', 0])).toBeUndefined();
});
