import { Autumn } from '@autumn/core';
import { createUsageQueue } from '@autumn/server/usage';
import { redisStore } from '@autumn/server/usage/redis';
import { sqliteStore } from '@autumn/server/usage/sqlite';
import { openPen, readLedger } from './ledger.ts';
import { eventOf, type Share } from './share.ts';

/** Tracks its share and delivers, in a process that may be killed at any time and started again. */
const { store, place, name, baseUrl, ledger, first, step, count }: Share = JSON.parse(process.argv[2] ?? '');
const leaseMs = 3_000;
const atOnce = 100;

const queue = createUsageQueue({
  autumn: new Autumn({ baseUrl, secretKey: 'am_sk_test_sandbox' }),
  store: store === 'sqlite' ? sqliteStore(place, { leaseMs }) : redisStore(place, { name, leaseMs }),
  concurrency: 32,
  timeoutMs: 2_000,
  longestDelayMs: 4_000,
});
process.stdout.write('ready\n');

const { started } = readLedger(ledger);
const pen = openPen(ledger);
let next = first;

async function trackOnAndOn(): Promise<void> {
  while (next < count) {
    const index = next;
    next += step;
    if (started.has(index)) continue;
    pen.start(index);
    // What the store did not confirm may or may not count, like what a killed process was about to hear.
    await queue.track(eventOf(index)).then(
      () => pen.accept(index),
      () => {},
    );
  }
}

await Promise.all(Array.from({ length: atOnce }, trackOnAndOn));
await queue.flush();
const { dead } = await queue.stats();
await queue.close();
process.stdout.write(`dead ${dead}\n`);
