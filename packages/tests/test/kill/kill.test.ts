import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, type Ledger, newLedger, type Tracked, track, work } from './load.ts';
import { makeVictim, removeVictim, startVictim, type Victim } from './victims.ts';

/** A hundred by hand: `soak kill`. */
const kills = Number(process.env['AUTUMN_KILLS'] ?? (process.env['CI'] ? 10 : 3));
const folder = mkdtempSync(join(tmpdir(), 'autumn-kill-'));

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
  const file = join(folder, 'killed.db');
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
    // After some answers, however fast the machine is, and in the middle of what comes next.
    let left = 1 + Math.floor(Math.random() * 150);
    let enough = () => {};
    const worked = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const answered = () => {
      left -= 1;
      if (left === 0) enough();
    };
    const workers = Promise.all(['a', 'b', 'c', 'd'].map((name) => work(url, `${name}${round}`, ledger, answered)));
    await Promise.race([worked, workers]);
    await atRandom(5);
    await victim.kill();
    await workers;
    counted = [...ledger.tracks.values()].filter(({ isAnswered }) => isAnswered).length;
  }
  victim = startVictim(file);
  await audit(await victim.url, ledger);
  expect(ledger.purchases.size).toBeGreaterThan(0);
  process.stdout.write(`${kills} kills: ${counted} events, ${ledger.purchases.size} purchases answered and kept\n`);
});

test('on a full disk a request fails and leaves nothing, and what was answered before is kept', async () => {
  const file = join(folder, 'full.db');
  victim = startVictim(file, 2000);
  const url = await victim.url;
  const answered: string[] = [];
  let refused = 0;
  for (let index = 0; refused < 3; index += 1) {
    const { status, body } = await ask(url, 'POST /v1/customers', { id: `c${index}`, name: 'x'.repeat(4000) });
    if (status === 200) answered.push(`c${index}`);
    else {
      expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal_error' });
      refused += 1;
    }
  }
  const idsOf = async (at: string) =>
    ((await ask(at, 'GET /sandbox/state')).body as Kept).customers.map(({ id }) => id);
  expect(await idsOf(url)).toEqual(answered);
  await victim.kill();
  victim = startVictim(file);
  expect(await idsOf(await victim.url)).toEqual(answered);
  expect(answered.length).toBeGreaterThan(10);
});
