import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalogFile } from '../src/catalog-file.ts';
import { readCommandLine } from '../src/command-line.ts';
import { DEFAULT_WEBHOOK_SECRET } from '../src/index.ts';

describe('the command line', () => {
  test('has defaults', () => {
    expect(readCommandLine([])).toEqual({
      port: 4242,
      catalog: undefined,
      db: undefined,
      key: 'am_sk_test_sandbox',
      webhook: undefined,
      webhookSecret: DEFAULT_WEBHOOK_SECRET,
      now: undefined,
      quiet: false,
      help: false,
    });
  });

  test('is read in full', () => {
    const secret = `whsec_${'A'.repeat(32)}`;
    const webhook = `--webhook http://127.0.0.1:3000/hooks --webhook-secret ${secret}`;
    const line = `--port 0 --catalog plans.ts --db state.db --key am_sk_test_mine ${webhook} --now 2026-11-22T15:00:00Z --quiet`;
    expect(readCommandLine(line.split(' '))).toEqual({
      port: 0,
      catalog: 'plans.ts',
      db: 'state.db',
      key: 'am_sk_test_mine',
      webhook: 'http://127.0.0.1:3000/hooks',
      webhookSecret: secret,
      now: Date.parse('2026-11-22T15:00:00Z'),
      quiet: true,
      help: false,
    });
  });

  test.each([
    ['--prot 1', "Unknown option '--prot'"],
    ['--port many', '--port many: a number from 0 to 65535.'],
    ['--port 70000', '--port 70000: a number from 0 to 65535.'],
    ['--key am_sk_live_1', 'refuses live keys'],
    ['--key secret', 'start with am_sk_test_'],
    ['--now someday', '--now someday: a date'],
    ['--webhook nowhere', '--webhook: Webhooks cannot go to nowhere'],
    ['--webhook http://127.0.0.1/ --webhook-secret x', 'webhook secret is whsec_'],
    ['plans.ts', "Unexpected argument 'plans.ts'"],
  ])('"%s" is refused: %s', (line, message) => {
    expect(() => readCommandLine(line.split(' '))).toThrow(message);
  });
});

describe('a catalog file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autumn-catalog-'));
  });

  const catalog = '{ features: [{ id: "messages", name: "Messages", type: "single_use" }], products: [] }';
  const json = JSON.stringify({ features: [{ id: 'messages', name: 'Messages', type: 'single_use' }], products: [] });
  const write = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  test.each([
    ['json.json', json],
    ['default.mjs', `export default ${catalog}`],
    ['named.mjs', `export const catalog = ${catalog}`],
    [
      'typed.ts',
      `interface Plan { id: string }\nexport const catalog = ${catalog} satisfies { features: Plan[]; products: Plan[] }`,
    ],
    ['default.ts', `export default ${catalog} as const`],
  ])('%s is read', async (name, content) => {
    expect((await readCatalogFile(await write(name, content))).features).toMatchObject([{ id: 'messages' }]);
  });

  test.each([
    ['missing.json', undefined, 'ENOENT'],
    ['words.txt', 'features', 'a catalog is a .json'],
    ['broken.json', '{', 'JSON'],
    ['empty.json', '{}', 'not a catalog'],
    ['typo.json', json.replace('"products"', '"prodcuts"'), 'prodcuts'],
    [
      'wrong.mjs',
      catalog.replace('single_use', 'sometimes').replace(/^/, 'export default '),
      'features.0.type: must be one of',
    ],
    ['throws.ts', 'throw new Error("no such plan")', 'no such plan'],
  ])('%s is refused with its name and the reason', async (name, content, reason) => {
    const path = content === undefined ? join(folder, name) : await write(name, content);
    const failure = readCatalogFile(path);
    await expect(failure).rejects.toThrow(path);
    await expect(failure).rejects.toThrow(reason);
  });
});
