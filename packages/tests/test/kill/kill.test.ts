import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, type Ledger, newLedger, type Tracked, track, work } from './load.ts';
import { makeVictim, removeVictim, startVictim, type Victim } from './victims.ts';

/** More by hand: `soak kill`. */
const kills = Number(process.env['AUTUMN_KILLS'] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'autumn-kill-'));
const file = join(folder, 'sandbox.db');

beforeAll(makeVictim);
let victim: Victim | undefined;
afterEach(() => victim?.kill());
afterAll(() => {
  removeVictim();
  rmSync(folder, { recursive: true });
});

const atRandom = (limitMs: number) => setTimeout(Math.random() * limitMs);

interface UsageEvent {
  readonly customerInternalId: string;
  readonly value: number;
  readonly properties: { readonly key: string };
}

interface Kept {
  readonly customers: readonly { readonly id: string; readonly internalId: string; readonly invoices: unknown[] }[];
  readonly events: readonly UsageEvent[];
}

const hundredths = (events: readonly { readonly value: number }[]): number =>
  events.reduce((sum, { value }) => sum + Math.round(value * 100), 0);

/** Everything that was answered is there, nothing is there twice, and balances are what the events leave. */
async function audit(url: string, { customers, tracks, purchases }: Ledger): Promise<number> {
  const { customers: kept, events } = (await ask(url, 'GET /sandbox/state')).body as Kept;
  const ids = new Set(kept.map(({ id }) => id));
  expect([...customers].filter(([id, isAnswered]) => isAnswered && !ids.has(id))).toEqual([]);
  const keys = events.map(({ properties }) => properties.key);
  expect(new Set(keys).size).toBe(keys.length);
  const there = new Set(keys);
  expect([...tracks].filter(([key, { isAnswered }]) => isAnswered && !there.has(key))).toEqual([]);
  const bought = new Map(kept.map(({ id, invoices }) => [id, invoices.length]));
  expect([...purchases].filter(([id, count]) => (bought.get(id) ?? 0) < count)).toEqual([]);

  // Asked one by one only where the latest kill struck.
  for (const { id, internalId } of kept.slice(-20)) {
    const own = events.filter(({ customerInternalId }) => customerInternalId === internalId);
    const { features, invoices } = (await ask(url, `GET /v1/customers/${id}?expand=invoices`)).body;
    expect(Math.round(features.words.usage * 100)).toBe(hundredths(own));
    expect(invoices.map(({ total }: { total: number }) => total)).toEqual(Array(bought.get(id)).fill(5));
  }
  return events.length;
}

/** Sends again what may or may not have got through, as a client does, and what did for certain. */
async function settle(url: string, { tracks }: Ledger): Promise<void> {
  const send = async (key: string, tracked: Tracked) => {
    const { status } = await track(url, key, tracked);
    expect([key, status]).toEqual([key, tracked.isAnswered ? 409 : expect.toBeOneOf([200, 409, 404])]);
    // 404 where its customer is one that was never answered.
    tracked.isAnswered ||= status !== 404;
  };
  const open = [...tracks].filter(([, { isAnswered }]) => !isAnswered);
  for (const [key, tracked] of [...open, ...[...tracks].slice(-5)]) await send(key, tracked);
}

test(`after ${kills} times kill -9 under load nothing is lost that was answered`, {
  timeout: kills * 12_000,
}, async () => {
  const ledger = newLedger();
  let counted = 0;
  for (let round = 0; round < kills; round += 1) {
    // Killed while it starts, which must leave a file that opens; and again while it works.
    victim = startVictim(file);
    await atRandom(400);
    await victim.kill();
    victim = startVictim(file);
    const url = await victim.url;
    expect(await audit(url, ledger)).toBeGreaterThanOrEqual(counted);
    await settle(url, ledger);
    const workers = ['a', 'b', 'c', 'd'].map((name) => work(url, `${name}${round}`, ledger));
    await atRandom(600);
    await victim.kill();
    await Promise.all(workers);
    counted = [...ledger.tracks.values()].filter(({ isAnswered }) => isAnswered).length;
  }
  victim = startVictim(file);
  await audit(await victim.url, ledger);
  expect(ledger.purchases.size).toBeGreaterThan(kills);
  process.stdout.write(`${kills} kills: ${counted} events, ${ledger.purchases.size} purchases answered and kept\n`);
});
