import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { allEndpoints, exampleOf } from '../src/contract/index.ts';
import { fromWire, toWire } from '../src/wire/index.ts';
import { readWire } from '../src/wire/read-wire.ts';
import { spoiled } from './support/spoiled.ts';

/** What the two steps make of it, which the one pass must not differ from. */
const inTwoSteps = <Result>(schema: z.ZodMiniType<Result>, value: unknown): Result | undefined =>
  z.safeParse(schema, fromWire(schema, value)).data;

test.each(allEndpoints().map((endpoint) => [endpoint.id, endpoint] as const))(
  'whatever answers %s is read as zod reads it after it was renamed',
  (_, endpoint) => {
    const { result } = endpoint;
    const answers = spoiled(toWire(result, exampleOf(endpoint).result)).map((answer) => JSON.stringify(answer) ?? '0');
    fc.assert(
      fc.property(answers, (text) => {
        const answer: unknown = JSON.parse(text);
        expect(readWire(result, answer)).toStrictEqual(inTwoSteps(result, answer));
      }),
      { numRuns: 200 },
    );
  },
);

const Thing = z.object({
  itsName: z.string().check(z.minLength(2)),
  howMany: z.nullish(z.int()),
  upTo: z.optional(z.union([z.number(), z.literal('inf')])),
  isOn: z.optional(z.boolean()),
  parts: z.optional(z.array(z.object({ partId: z.string() }))),
  byName: z.optional(z.record(z.string(), z.nullable(z.number()))),
  byShortName: z.optional(z.record(z.string().check(z.maxLength(1)), z.number())),
  either: z.optional(z.union([z.object({ oneWay: z.string() }), z.object({ otherWay: z.string() })])),
  kind: z.optional(z.enum(['big', 'small'])),
  strict: z.optional(z.strictObject({ only: z.number() })),
  anything: z.optional(z.unknown()),
});

test.each([
  '{ "its_name": "it", "how_many": 3, "up_to": "inf", "is_on": false, "parts": [{ "part_id": "a", "more": 1 }] }',
  '{ "its_name": "it", "how_many": null, "up_to": 3, "by_name": { "a": 1, "b_c": null }, "anything": { "a_b": 1 } }',
  '{ "its_name": "it", "by_short_name": { "a": 1 }, "either": { "other_way": "b" }, "kind": "small", "strict": { "only": 1 } }',
  '{ "its_name": "it", "anything": null }',
])('%s is read', (text) => {
  const value: unknown = JSON.parse(text);
  expect(readWire(Thing, value)).toBeDefined();
  expect(readWire(Thing, value)).toStrictEqual(inTwoSteps(Thing, value));
});

test.each([
  '{}',
  '[]',
  'null',
  '"it"',
  '{ "its_name": "i" }',
  '{ "its_name": null }',
  '{ "its_name": "it", "how_many": 0.5 }',
  '{ "its_name": "it", "up_to": 1e999 }',
  '{ "its_name": "it", "up_to": "infinite" }',
  '{ "its_name": "it", "is_on": 1 }',
  '{ "its_name": "it", "parts": {} }',
  '{ "its_name": "it", "parts": [{ "part_id": "a" }, {}] }',
  '{ "its_name": "it", "parts": [["a"]] }',
  '{ "its_name": "it", "by_name": [1] }',
  '{ "its_name": "it", "by_name": { "a": "1" } }',
  '{ "its_name": "it", "by_short_name": { "ab": 1 } }',
  '{ "its_name": "it", "either": {} }',
  '{ "its_name": "it", "kind": "middle" }',
])('%s is not read', (text) => {
  const value: unknown = JSON.parse(text);
  expect(readWire(Thing, value)).toBeUndefined();
  expect(inTwoSteps(Thing, value)).toBeUndefined();
});

test('a name that reaches the prototype does not reach it', () => {
  const value: unknown = JSON.parse('{ "its_name": "it", "by_name": { "__proto__": 7, "a": 1 } }');
  const fast = readWire(Thing, value) ?? inTwoSteps(Thing, value);
  expect(fast).toStrictEqual(inTwoSteps(Thing, value));
  expect(Object.getPrototypeOf(fast?.byName)).toBe(Object.prototype);
});
