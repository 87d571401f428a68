import { Autumn, AutumnError } from '@autumn/core';
import { createSandbox, defineCatalog, type FaultRule, type Sandbox } from '@autumn/sandbox';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const granted = 1_000_000;
const catalog = defineCatalog({
  features: [{ id: 'words', name: 'Words', type: 'single_use' }],
  products: [{ id: 'plan', name: 'Plan', isDefault: true, items: [{ featureId: 'words', includedUsage: granted }] }],
});

// Back-off and the ten seconds of an unclear 409 pass at once; requests and answers take the time they take.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

const lost = [{ status: 500 }, { status: 502 }, { status: 504 }, { drop: true }];
/** What the API and its gateways say only when nothing was done. */
const busy = [{ status: 423 }, { status: 503 }, { status: 429 }];
const kinds = [
  ...[...lost, ...busy].map((kind) => ({ when: 'before' as const, ...kind })),
  ...lost.map((kind) => ({ when: 'after' as const, ...kind })),
];

/** Every way to fail, before the work and after it. Together they hit about a third of the attempts. */
const faults: fc.Arbitrary<FaultRule[]> = fc.tuple(
  ...kinds.map((kind) =>
    fc
      .record({ rate: fc.constantFrom(0.02, 0.04, 0.06), seed: fc.integer({ min: 1, max: 1_000_000 }) })
      .map((chance) => ({ route: 'track', ...kind, ...chance })),
  ),
);

/** Thousandths of a unit, so that sums show what binary floats would lose. */
const amounts = fc.array(
  fc.integer({ min: 1, max: 9_999 }).map((thousandths) => thousandths / 1000),
  { minLength: 40, maxLength: 40 },
);

interface Told {
  readonly event: number;
  readonly outcome: 'counted' | 'deduplicated' | 'failed' | 'unknown';
}

const isUnknown = (error: unknown) => AutumnError.is(error) && error.code === 'outcome_unknown';

/** Tracks one event per amount, all at once, and lets the time pass until each was told its end. */
async function trackAll(autumn: Autumn, values: readonly number[]): Promise<Told[]> {
  let isOver = false;
  const told = Promise.all(
    values.map((value, event) =>
      autumn.track({ customerId: 'ada', featureId: 'words', value, properties: { event } }).then(
        ({ deduplicated }): Told => ({ event, outcome: deduplicated ? 'deduplicated' : 'counted' }),
        (error): Told => ({ event, outcome: isUnknown(error) ? 'unknown' : 'failed' }),
      ),
    ),
  ).finally(() => {
    isOver = true;
  });
  while (!isOver) await vi.advanceTimersByTimeAsync(100);
  return told;
}

const clientOf = ({ fetch, key }: Sandbox, maxRetries: number) =>
  new Autumn({ baseUrl: 'http://sandbox.test/v1', secretKey: key, fetch, maxRetries });

test('an event is reported as delivered only if it is, as failed only if it is not, and counted once', async () => {
  const outcomes: Told['outcome'][] = [];
  await fc.assert(
    fc.asyncProperty(faults, amounts, fc.constantFrom(0, 1, 5), async (rules, values, maxRetries) => {
      const sandbox = createSandbox({ catalog });
      const autumn = clientOf(sandbox, maxRetries);
      await autumn.customers.create({ id: 'ada' });
      for (const rule of rules) sandbox.addFault(rule);
      const told = await trackAll(autumn, values);
      sandbox.clearFaults();

      const { list } = await autumn.events.list({ customerId: 'ada' });
      const counted = list.map(({ properties }) => Number(properties?.['event']));
      const toldAs = (...wanted: Told['outcome'][]) =>
        told.filter(({ outcome }) => wanted.includes(outcome)).map(({ event }) => event);
      expect(new Set(counted).size).toBe(counted.length);
      expect(toldAs('counted', 'deduplicated').filter((event) => !counted.includes(event))).toEqual([]);
      expect(toldAs('failed').filter((event) => counted.includes(event))).toEqual([]);
      const { features } = await autumn.customers.get({ customerId: 'ada' });
      const sum = counted.reduce((total, event) => total + Math.round((values[event] ?? 0) * 1000), 0);
      expect(features['words']?.usage).toBe(sum / 1000);
      outcomes.push(...told.map(({ outcome }) => outcome));
    }),
    { numRuns: 20 },
  );
  // The faults did their worst: some events are known only by the refusal of their second copy, and some not at all.
  const tally = (wanted: Told['outcome']) => outcomes.filter((outcome) => outcome === wanted).length;
  expect(tally('counted')).toBeGreaterThan(300);
  for (const outcome of ['deduplicated', 'failed', 'unknown'] as const) expect(tally(outcome)).toBeGreaterThan(0);
  expect(outcomes).toHaveLength(800);
});
