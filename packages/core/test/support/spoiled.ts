import fc from 'fast-check';

/** Spoils an answer the way a newer, an older or a broken server would. */
export const spoiled = (value: unknown): fc.Arbitrary<unknown> =>
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
