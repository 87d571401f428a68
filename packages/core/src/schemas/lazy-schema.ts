import type * as z from 'zod/mini';

/**
 * A schema that is built when it is first used, so that importing the contract builds none of its hundred, and
 * a call only those of its endpoint. It stands in for the schema in every place where one is expected.
 *
 * The note for bundlers lets them drop the schemas that nobody uses.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lazySchema<Schema extends z.ZodMiniType>(build: () => Schema): Schema {
  let built: Schema | undefined;
  const schema = (): Schema => {
    built ??= build();
    return built;
  };
  return new Proxy({} as Schema, {
    get: (_, name) => Reflect.get(schema(), name),
    has: (_, name) => Reflect.has(schema(), name),
    getPrototypeOf: () => Reflect.getPrototypeOf(schema()),
  });
}
