import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
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

test.each(['seats', 'ai-credits', 'api-usage'])('--catalog %s is one that comes along', async (name) => {
  const { served } = await run('--port', '0', '--catalog', name);
  const response = await fetch(`${served?.url}/v1/products`, {
    headers: { authorization: 'Bearer am_sk_test_sandbox' },
  });
  expect(((await response.json()) as { list: unknown[] }).list.length).toBeGreaterThanOrEqual(3);
});

test.each(['chairs', 'constructor'])('a catalog named %s is none, and those that there are are said', async (name) => {
  expect((await run('--catalog', name)).complained).toContain('one of seats, ai-credits, api-usage.');
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
  expect(complained).toBe(`${catalog}:1:70: feature "messages": Feature messages already exists\n`);
});

test('--db keeps the state from one run to the next, and says where', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'autumn-command-'));
  const db = join(folder, 'sandbox.db');
  const headers = { authorization: 'Bearer am_sk_test_sandbox', 'content-type': 'application/json' };
  const first = await run('--port', '0', '--db', db);
  expect(first.printed).toContain(db);
  await fetch(`${first.served?.url}/v1/customers`, { method: 'POST', headers, body: '{"id":"ada"}' });
  await open.pop()?.close();
  expect(await readdir(folder)).toEqual(['sandbox.db']);
  const second = await run('--port', '0', '--db', db);
  expect((await fetch(`${second.served?.url}/v1/customers/ada`, { headers })).status).toBe(200);
});

test('a file that cannot be used is said in one sentence', async () => {
  const db = join(await mkdtemp(join(tmpdir(), 'autumn-command-')), 'sandbox.db');
  await run('--port', '0', '--db', db);
  const used = await run('--port', '0', '--db', db);
  expect(used).toMatchObject({ code: 2, printed: '' });
  expect(used.complained).toMatch(/^.*sandbox\.db is in use by the sandbox of this process.*\n$/);
  await writeFile(`${db}.txt`, 'Dear diary, '.repeat(20));
  expect((await run('--db', `${db}.txt`)).complained).toContain('is not a database');
  expect((await run('--db', '')).complained).toContain('--db: the name of a file.');
});

test('a command that does not start leaves the file to the next one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'autumn-command-'));
  const db = join(folder, 'sandbox.db');
  const { served } = await run('--port', '0');
  expect((await run('--port', new URL(served?.url ?? '').port, '--db', db)).code).toBe(2);
  const refused = await catalogFile({ features: [messages, messages], products: [] });
  expect((await run('--port', '0', '--db', join(folder, 'other.db'), '--catalog', refused)).code).toBe(2);
  expect(await readdir(folder)).toEqual(['sandbox.db']);
  expect((await run('--port', '0', '--db', db)).code).toBe(0);
});
