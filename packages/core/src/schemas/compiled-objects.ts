import * as z from 'zod/mini';

interface Kind {
  init(schema: z.ZodMiniObject, definition: z.core.$ZodObjectDef): void;
}

/**
 * The objects of `zod/mini` with the reader of classic zod, which is compiled at its first use: what `#objects`
 * means on Node, Bun and Deno. It reads a customer in a seventh of the time; on the edge it would be dead weight.
 */
const compiled: z.core.$constructor<z.ZodMiniObject> = z.core.$constructor('CompiledObject', (schema, definition) => {
  // The order matters: an object that has a reader is given no other one.
  const kinds: readonly Kind[] = [z.core.$ZodObjectJIT, z.ZodMiniObject];
  for (const kind of kinds) kind.init(schema, definition);
});

export const object: typeof z.object = (shape) => new compiled({ type: 'object', shape: shape ?? {} }) as never;

export const strictObject: typeof z.strictObject = (shape) =>
  new compiled({ type: 'object', shape, catchall: z.never() }) as never;
