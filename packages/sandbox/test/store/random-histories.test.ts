import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { type Asked, ask } from '../ask.ts';
import { catalog, keptShops, memoryOf, START } from './kept-shop.ts';

const shops = keptShops();
const id = fc.constantFrom('ada', 'bob', 'eve');
const dayMs = 86_400_000;

type Act = (sandbox: Sandbox) => Promise<Asked>;

/** A request with random parameters, which a counterexample shows. */
const request = <Body extends object>(route: string, body: fc.Arbitrary<Body>): fc.Arbitrary<Act> =>
  body.map((chosen) =>
    Object.assign((sandbox: Sandbox) => ask(sandbox, route, { body: chosen }), {
      [fc.toStringMethod]: () => `${route} ${JSON.stringify(chosen)}`,
    }),
  );

const feature = { customer_id: id, feature_id: fc.constantFrom('messages', 'seats', 'nonsense') };
const product = { customer_id: id, product_id: fc.constantFrom('pro', 'free', 'nonsense') };

/** Also what is refused, what fails half-way, and what takes away. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: request('POST /v1/customers', fc.record({ id, name: fc.constantFrom("O'Hara", 'Ünï 🎈') })) },
  {
    weight: 12,
    arbitrary: request(
      'POST /v1/track',
      fc.record(
        { ...feature, value: fc.integer({ min: -5, max: 50 }), idempotency_key: fc.constantFrom('a', 'b', "'") },
        { requiredKeys: ['customer_id', 'feature_id', 'value'] },
      ),
    ),
  },
  { weight: 6, arbitrary: request('POST /v1/attach', fc.record(product)) },
  request('POST /v1/checkout', fc.record(product)),
  request('POST /v1/cancel', fc.record({ ...product, cancel_immediately: fc.boolean() })),
  request('POST /v1/customers/ada/entities', fc.record({ id, feature_id: fc.constant('seats') })),
  request('POST /sandbox/cards', fc.record({ customer_id: id, card: fc.constantFrom('ok', 'declined', null) })),
  request('POST /sandbox/clock', fc.record({ advance_ms: fc.integer({ min: 0, max: 40 * dayMs }) })),
  request(
    'POST /sandbox/clock',
    fc.record({ customer_id: fc.constant('ada'), advance_ms: fc.integer({ min: 0, max: 9 * dayMs }) }),
  ),
  request(
    'POST /sandbox/faults',
    fc.record({
      when: fc.constantFrom('before', 'after'),
      status: fc.constant(500),
      rate: fc.constant(0.5),
      times: fc.constant(3),
    }),
  ),
  request('DELETE /v1/customers/ada', fc.constant({})),
  request('DELETE /v1/customers/bob', fc.constant({})),
  request(
    'POST /v1/features',
    fc.record({ id: fc.constantFrom('words', 'messages'), type: fc.constant('single_use') }),
  ),
  { weight: 1, arbitrary: request('POST /sandbox/reset', fc.constant({})) },
);

test('a sandbox on a file that is closed at any point answers and remembers as one in memory', {
  timeout: 60_000,
}, async () => {
  const parts = fc.array(fc.array(act, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 4 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(parts, async (history) => {
      run += 1;
      const file = `${shops.file}-${run}`;
      const inMemory = createSandbox({ catalog, now: START, frozen: true });
      for (const part of history) {
        const onFile = shops.start({}, file);
        for (const happen of part) {
          const [{ status, body }, expected] = [await happen(onFile), await happen(inMemory)];
          expect({ status, body }).toEqual({ status: expected.status, body: expected.body });
        }
        expect(await memoryOf(onFile)).toEqual(await memoryOf(inMemory));
        onFile.close();
      }
      const reopened = shops.start({}, file);
      expect(await memoryOf(reopened)).toEqual(await memoryOf(inMemory));
      reopened.close();
    }),
    { numRuns: 25 },
  );
});
