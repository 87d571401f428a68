import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allEndpoints, exampleOf } from '../src/contract/index.ts';
import { Autumn, AutumnError } from '../src/index.ts';
import { toWire } from '../src/wire/index.ts';
import { spoiled } from './support/spoiled.ts';

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
