import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@autumn/server/usage/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makePrograms, type Program } from './exactly-once/programs.ts';
import { type Meter, openMeter, words } from './meter.ts';

const folder = mkdtempSync(join(tmpdir(), 'autumn-usage-file-'));
const file = join(folder, 'usage.db');
let filler: Program;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await makePrograms('filler');
  filler = made.programs.filler;
  remove = made.remove;
});
afterAll(async () => {
  await remove();
  rmSync(folder, { recursive: true });
});

let meter: Meter;
beforeEach(async () => {
  meter = await openMeter();
});
afterEach(() => meter.close());

test('a full disk refuses the event with a clear error, and keeps every event accepted before', async () => {
  // The largest file that the shell lets the process write, in blocks of 512 or 1024 bytes.
  const command = `ulimit -f 300; exec "${process.execPath}" "${filler.path}" "${file}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const { accepted, error } = JSON.parse(stdout);
  expect(error).toMatchObject({ name: 'AutumnError', kind: 'connection', code: 'usage_not_stored' });
  expect(accepted).toBeGreaterThan(10);

  // With room again, exactly those are delivered.
  const queue = meter.queue({ store: sqliteStore(file) });
  expect(await queue.stats()).toMatchObject({ waiting: accepted });
  await queue.flush();
  expect(await meter.counted()).toBe(accepted);
});

test('what a process held that is gone is delivered by another when its lease is over', async () => {
  const path = join(folder, 'leased.db');
  const dead = sqliteStore(path, { leaseMs: 500 });
  const front = meter.queue({ store: sqliteStore(path), deliver: false });
  await front.track(words(3));
  const held = new Promise<void>((resolve) => {
    // Takes the event and never says a word about it, as a stopped process would.
    dead.consume(
      () => {
        resolve();
        return new Promise(() => {});
      },
      { concurrency: 1, onError: () => {} },
    );
  });
  await held;
  await dead.close();
  meter.queue({ store: sqliteStore(path) });
  await front.flush({ timeoutMs: 10_000 });
  expect(await meter.counted()).toBe(3);
});

test('a file that cannot be opened is an error at once', () => {
  expect(() => sqliteStore(join(folder, 'no/such/folder/usage.db'))).toThrow(/open/);
});
