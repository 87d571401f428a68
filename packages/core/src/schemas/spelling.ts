import type * as z from 'zod/mini';

const spellings = new WeakMap<z.core.$ZodType, string>();

/** Says how the API spells a field that it does not write in snake_case. */
export function spelled<Schema extends z.core.$ZodType>(wireName: string, schema: Schema): Schema {
  spellings.set(schema, wireName);
  return schema;
}

export const spellingOf = (schema: z.core.$ZodType): string | undefined => spellings.get(schema);
