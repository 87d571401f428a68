import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { sqliteStore } from '../../src/store/sqlite-store.ts';
import { ask } from '../ask.ts';
import { keptShops, memoryOf } from './kept-shop.ts';

const shops = keptShops();

const fill = async (sandbox: Sandbox, count = 30) => {
  for (let index = 0; index < count; index += 1)
    await ask(sandbox, 'POST /v1/customers', { body: { id: `c${index}`, name: 'x'.repeat(500) } });
};

/** A file that was closed properly. */
async function closedFile(): Promise<void> {
  const sandbox = shops.start();
  await fill(sandbox);
  sandbox.close();
}

/** A file as a crash leaves it: the latest is only in the log beside it. */
async function crashedFile(): Promise<string> {
  await closedFile();
  await ask(shops.start(), 'POST /v1/customers', { body: { id: 'last' } });
  const crashed = join(shops.folder, 'crashed.db');
  for (const suffix of ['', '-wal']) copyFileSync(`${shops.file}${suffix}`, `${crashed}${suffix}`);
  return crashed;
}

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));

/** Refused in these words, and not a byte of anything in the folder is different afterwards. */
function expectRefusal(words: string | RegExp, file = shops.file): void {
  const before = bytesIn(shops.folder);
  expect(() => shops.start({}, file)).toThrow(words);
  expect(bytesIn(shops.folder)).toEqual(before);
}

const alter = (sql: string): void => {
  const database = new Database(shops.file);
  database.exec(sql);
  database.close();
};

describe('a file is refused, named, and left as it is, when it', () => {
  test.each([0.2, 0.5, 0.9])('was cut to %d of its length', async (share) => {
    await closedFile();
    truncateSync(shops.file, Math.floor(statSync(shops.file).size * share));
    expectRefusal(`${shops.file} is damaged`);
  });

  test('was cut within its first bytes', async () => {
    await closedFile();
    truncateSync(shops.file, 50);
    expectRefusal(`${shops.file} is not a database, or no longer one. Use another file`);
  });

  test('was cut after a crash, whose log is still there', async () => {
    const crashed = await crashedFile();
    shops.closeAll();
    truncateSync(crashed, 20_000);
    expectRefusal(`${crashed} is damaged`, crashed);
  });

  test('is gone, and only its log is there', async () => {
    const crashed = await crashedFile();
    shops.closeAll();
    truncateSync(crashed, 0);
    expectRefusal('Put it back, or delete both to start anew', crashed);
  });

  test('is overwritten in the middle', async () => {
    await closedFile();
    const bytes = readFileSync(shops.file);
    bytes.fill(0x41, 4096, 12_288);
    writeFileSync(shops.file, bytes);
    expectRefusal(`${shops.file} is damaged`);
  });

  test('is no database at all', () => {
    writeFileSync(shops.file, 'Dear diary, '.repeat(100));
    expectRefusal(`${shops.file} is not a database`);
  });

  test('belongs to another program', () => {
    alter('CREATE TABLE customers (id TEXT); INSERT INTO customers VALUES (1)');
    expectRefusal(`${shops.file} is a database of something else than a sandbox`);
  });

  test('belongs to another program that has crashed', () => {
    const database = new Database(shops.file);
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE customers (id TEXT); INSERT INTO customers VALUES (1)');
    const crashed = join(shops.folder, 'crashed.db');
    for (const suffix of ['', '-wal']) copyFileSync(`${shops.file}${suffix}`, `${crashed}${suffix}`);
    database.close();
    expectRefusal('something else than a sandbox', crashed);
  });

  test('was written by a newer version', async () => {
    await closedFile();
    alter('PRAGMA user_version = 2');
    expectRefusal(/newer sandbox \(format 2; this one reads up to 1\)\. Update @autumn\/sandbox/);
  });

  test.each([
    ["UPDATE rows SET json = '{' WHERE kind = 'clock'", 'holds no state of a sandbox'],
    ["DELETE FROM rows WHERE kind = 'customer'", 'holds no state of a sandbox (customer.'],
  ])('holds what no sandbox writes: %s', async (sql, words) => {
    await closedFile();
    alter(sql);
    expectRefusal(words);
  });

  test('is a folder', () => {
    mkdirSync(shops.file);
    expect(() => shops.start()).toThrow(`${shops.file} is not a file`);
    expect(readdirSync(shops.folder)).toEqual(['sandbox.db']);
  });

  test('would be in a folder that is not there', () => {
    const file = join(shops.folder, 'none', 'sandbox.db');
    expectRefusal(`${file}: there is no folder ${join(shops.folder, 'none')}. Make it`, file);
  });

  test('would be where nobody may write, not even root', () => {
    expect(() => shops.start({}, '/proc/sandbox.db')).toThrow('/proc/sandbox.db');
  });

  test('has something else where its lock should be', () => {
    writeFileSync(`${shops.file}-lock`, 'Dear diary, '.repeat(100));
    expectRefusal(`${shops.file}-lock cannot be used (file is not a database). Delete it`);
  });
});

describe('a file that another sandbox has', () => {
  test('is refused, and the one that has it works on', async () => {
    const first = shops.start();
    expect(() => shops.start()).toThrow(
      /sandbox\.db is in use by the sandbox of this process \(since \d{4}-.* UTC\)\. End that one, or use another file/,
    );
    await fill(first, 1);
    const before = await memoryOf(first);
    first.close();
    expect(await memoryOf(shops.start())).toEqual(before);
  });

  test('is the same under another name', () => {
    shops.start();
    const link = join(shops.folder, 'link.db');
    symlinkSync(shops.file, link);
    expect(() => sqliteStore(link)).toThrow('in use by the sandbox of this process');
  });

  test('cannot be written by anybody else either', () => {
    shops.start();
    expect(() => alter('DELETE FROM rows')).toThrow('locked');
  });
});

describe('a file is opened when it', () => {
  test('is empty, as mktemp makes it', async () => {
    writeFileSync(shops.file, '');
    expect((await memoryOf(shops.start())).state.customers).toEqual([]);
  });

  test('was left by a crash, with all that is in its log', async () => {
    const crashed = await crashedFile();
    const { state } = await memoryOf(shops.start({}, crashed));
    expect(state.customers).toHaveLength(31);
    expect(existsSync(`${crashed}-wal`)).toBe(true);
  });

  test('was left by a crash that also took the lock’s holder', async () => {
    await closedFile();
    const lock = new Database(`${shops.file}-lock`);
    lock.exec('CREATE TABLE holder (pid INTEGER, since TEXT); INSERT INTO holder VALUES (1, 0)');
    lock.close();
    expect((await memoryOf(shops.start())).state.customers).toHaveLength(30);
  });
});
