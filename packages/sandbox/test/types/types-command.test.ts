import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/command.ts';
import { createSandbox, type Served, serve } from '../../src/index.ts';
import { registerSource } from '../../src/types/register-source.ts';

const catalog = {
  features: [
    { id: 'words', name: 'Words', type: 'single_use' as const },
    { id: 'export-pdf', name: 'Export', type: 'boolean' as const },
  ],
  products: [{ id: 'pro', name: 'Pro', items: [] }],
};

const written = `// Written by \`autumn-sandbox types\`: write it again instead of changing it.
import '@autumn/core';

declare module '@autumn/core' {
  interface Register {
    features:
      | "export-pdf"
      | "words";
    products:
      | "pro";
  }
}
`;

async function run(...args: string[]) {
  let printed = '';
  let complained = '';
  const result = await runCommand(['types', ...args], {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { ...result, printed, complained };
}

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

async function account() {
  const sandbox = createSandbox({ catalog });
  const served = await serve({ sandbox, port: 0 });
  open.push(served);
  vi.stubEnv('AUTUMN_BASE_URL', `${served.url}/v1`);
  vi.stubEnv('AUTUMN_SECRET_KEY', sandbox.key);
  return sandbox;
}

describe('autumn-sandbox types', () => {
  test('prints the ids of a catalog', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'autumn-types-')), 'catalog.json');
    await writeFile(file, JSON.stringify(catalog));
    expect(await run('--catalog', file)).toEqual({ code: 0, printed: written, complained: '' });
  });

  test('prints the ids of an account, and only reads', async () => {
    const sandbox = await account();
    expect(await run('--live')).toEqual({ code: 0, printed: written, complained: '' });
    const headers = { authorization: `Bearer ${sandbox.key}` };
    const { list } = (await (await sandbox.fetch('http://sandbox/sandbox/requests', { headers })).json()) as {
      list: { method: string }[];
    };
    expect(list.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test('says what is wrong with the key, and not the key', async () => {
    await account();
    vi.stubEnv('AUTUMN_SECRET_KEY', 'am_sk_live_of_somebody_else');
    const refused = await run('--live');
    expect(refused).toMatchObject({ code: 2, printed: '' });
    expect(refused.complained).toContain('Check AUTUMN_SECRET_KEY');
    expect(refused.complained).not.toContain('somebody');
    vi.stubEnv('AUTUMN_SECRET_KEY', undefined);
    expect((await run('--live')).complained).toContain('No Autumn secret key');
  });

  test.each([
    [[], 'say whose ids'],
    [['--live', '--catalog', 'plans.ts'], 'say whose ids'],
    [['--port', '1'], "Unknown option '--port'"],
    [['--catalog', 'missing.json'], 'missing.json: ENOENT'],
  ])('%j is refused: %s', async (args, reason) => {
    const refused = await run(...args);
    expect(refused).toMatchObject({ code: 2, printed: '' });
    expect(refused.complained).toContain(reason);
  });
});

describe('a declaration', () => {
  test('leaves out what there is none of, which would forbid every id', () => {
    expect(registerSource({ features: [], products: ['pro'] })).toContain(
      '// There are no features yet.\n    products:',
    );
  });

  test('names an id once, whatever it holds', () => {
    const odd = `it's "5\\n"\n\u2028`;
    const source = registerSource({ features: [odd, 'a', odd], products: [] });
    expect(source).toContain(`features:\n      | "a"\n      | ${JSON.stringify(odd)};`);
  });
});
