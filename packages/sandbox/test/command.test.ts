import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runCommand } from '../src/command.ts';
import type { Served } from '../src/index.ts';

const open: Served[] = [];
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

async function run(...args: string[]) {
  let printed = '';
  let complained = '';
  const result = await runCommand(args, {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  if (result.served) open.push(result.served);
  return { ...result, printed, complained };
}

async function catalogFile(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'autumn-command-')), 'catalog.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

const messages = { id: 'messages', name: 'Messages', type: 'single_use' };

test('starts with a catalog and says how to reach it', async () => {
  const catalog = await catalogFile({ features: [messages], products: [{ id: 'free', name: 'Free' }] });
  const { code, printed, served } = await run('--port', '0', '--catalog', catalog, '--key', 'am_sk_test_mine');
  expect(code).toBe(0);
  for (const line of [`AUTUMN_BASE_URL=${served?.url}/v1`, 'AUTUMN_SECRET_KEY=am_sk_test_mine', catalog]) {
    expect(printed).toContain(line);
  }
  const response = await fetch(`${served?.url}/v1/products`, { headers: { authorization: 'Bearer am_sk_test_mine' } });
  expect(await response.json()).toMatchObject({ list: [{ id: 'free' }] });
});

test('--quiet prints the URL only, so that a script can read it', async () => {
  const { printed, served } = await run('--port', '0', '--quiet');
  expect(printed).toBe(`${served?.url}\n`);
});

test('--help explains and ends', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('--catalog FILE') });
});

test('a taken port is said, with one that is free', async () => {
  const { served } = await run('--port', '0', '--quiet');
  const { port } = new URL(served?.url ?? '');
  const { code, complained } = await run('--port', port);
  expect(code).toBe(2);
  expect(complained).toMatch(new RegExp(`^Port ${port} is in use\\. Try --port \\d+, or --port 0`));
});

test('an unknown flag is said, with those that there are', async () => {
  const { code, complained } = await run('--prot', '1');
  expect(code).toBe(2);
  expect(complained).toContain("Unknown option '--prot'");
  expect(complained).toContain('--port NUMBER');
});

test('a catalog that the API would refuse is said by file and entry', async () => {
  const catalog = await catalogFile({ features: [messages, messages], products: [] });
  const { code, complained } = await run('--port', '0', '--catalog', catalog);
  expect(code).toBe(2);
  expect(complained).toBe(`${catalog}: feature "messages": Feature messages already exists\n`);
});
