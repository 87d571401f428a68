import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import { browserRoutes } from '../src/browser/index.ts';
import { allEndpoints, exampleOf, inEnglish } from '../src/contract/index.ts';

const zodsOwn = { error: en().localeError };

/** An object of the schema's fields, each missing, as in the example, or anything at all. */
function spoiled(schema: z.ZodMiniType, example: object): fc.Arbitrary<unknown> {
  const names = Object.keys((schema as Partial<z.ZodMiniObject>).shape ?? {});
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(-1, 0.5, 1e13, Number.NaN, '', 'x'.repeat(3000), new Date(0), {}),
  );
  const fields = names.map((name) => [name, fc.oneof(fc.constant(Reflect.get(example, name)), odd)] as const);
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  return fc.oneof(
    known,
    fc.tuple(known, fc.dictionary(fc.string(), fc.nat())).map(([most, more]) => ({ ...most, ...more })),
    fc.jsonValue(),
  );
}

const schemas: [string, z.ZodMiniType, object][] = [
  ...allEndpoints().map((each): [string, z.ZodMiniType, object] => [each.id, each.params, exampleOf(each).params]),
  ...Object.entries(browserRoutes).map(([name, { intent }]): [string, z.ZodMiniType, object] => [name, intent, {}]),
];

test.each(schemas)('%s is refused in the words of zod', (_, schema, example) => {
  fc.assert(
    fc.property(spoiled(schema, example), (value) => {
      const [ours, theirs] = [inEnglish, zodsOwn].map((words) => schema.safeParse(value, words).error?.issues);
      expect(ours).toEqual(theirs);
    }),
  );
});
