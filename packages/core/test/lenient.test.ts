import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allEndpoints, exampleOf } from '../src/contract/index.ts';
import { Autumn, AutumnError } from '../src/index.ts';
import { toWire } from '../src/wire/index.ts';

/** Spoils an answer the way a newer, an older or a broken server would. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, 0, '', [], {}, 'news', true) },
    { weight: 4, arbitrary: spoiledInside(value) },
  );

function spoiledInside(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(spoiled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const fields = Object.entries(value).map(([name, field]) => [name, spoiled(field)] as const);
  return fc.record(Object.fromEntries([...fields, ['news', fc.jsonValue()]]), { requiredKeys: [] });
}

test.each(allEndpoints().map((endpoint) => [endpoint.id, endpoint] as const))(
  'whatever answers %s, the call gives a result or an AutumnError',
  async (id, endpoint) => {
    const { result } = endpoint;
    const example = exampleOf(endpoint);
    const [group, method] = id.split('.') as [string, string | undefined];
    await fc.assert(
      fc.asyncProperty(spoiled(toWire(result, example.result)), async (answer) => {
        const fetch = async () => Response.json(answer ?? null);
        const autumn = new Autumn({ secretKey: 'am_sk_test_1', fetch, maxRetries: 0 });
        const entry = (autumn as unknown as Record<string, never>)[group];
        const call = (method ? entry?.[method] : entry) as unknown as (params: unknown) => Promise<unknown>;
        const outcome = await call(example.params).catch((error: unknown) => error);
        expect(outcome instanceof Error ? AutumnError.is(outcome) : typeof outcome === 'object').toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);
