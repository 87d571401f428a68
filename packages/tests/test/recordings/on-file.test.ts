import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@autumn/sandbox';
import { sqliteStore } from '@autumn/sandbox/sqlite';
import { afterAll, expect, test } from 'vitest';
import { type Exchange, replay } from './replay.ts';
import { scenarios } from './scenarios.ts';

const folder = mkdtempSync(join(tmpdir(), 'autumn-recordings-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};
// No time passes by itself, so that all answers are the same to the millisecond.
const realNow = () => 0;
const onFile = (path: string): Sandbox => createSandbox({ realNow, store: sqliteStore(path) });

/** A sandbox that is closed and opened again before every few requests. */
function reopening(every: number): Sandbox {
  const path = newFile();
  let current = onFile(path);
  let asked = 0;
  const fetch: Sandbox['fetch'] = (...request) => {
    asked += 1;
    if (asked % every === 0) {
      current.close();
      current = onFile(path);
    }
    return current.fetch(...request);
  };
  return { ...current, fetch, close: () => current.close() };
}

/** Plays all recordings, and says how long that took. */
async function replayAll(start: () => Sandbox): Promise<{ exchanges: Exchange[]; tookMs: number }> {
  const exchanges: Exchange[] = [];
  const begun = performance.now();
  for (const scenario of scenarios) {
    const sandbox = start();
    exchanges.push(...(await replay(sandbox, scenario)));
    sandbox.close();
  }
  return { exchanges, tookMs: Math.round(performance.now() - begun) };
}

test('all recordings are answered from a file as from memory, also from one that is opened again and again', {
  timeout: 180_000,
}, async () => {
  const memory = await replayAll(() => createSandbox({ realNow }));
  const file = await replayAll(() => onFile(newFile()));
  const reopened = await replayAll(() => reopening(7));
  process.stdout.write(
    `${file.exchanges.length} recorded exchanges: ${memory.tookMs} ms in memory, ${file.tookMs} ms on a file, ${reopened.tookMs} ms reopened\n`,
  );
  expect(file.exchanges).toEqual(memory.exchanges);
  expect(reopened.exchanges).toEqual(memory.exchanges);
});
