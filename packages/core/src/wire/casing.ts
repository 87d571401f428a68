import * as z from 'zod/mini';
import { spellingOf } from '../schemas/spelling.ts';

/** Of either flavour of zod. */
export type Schema = z.core.$ZodType;

/**
 * Renames keys between our camelCase and the API's snake_case, following the schema: keys of objects
 * are names and change, keys of records (`features`, `metadata`, `properties`) are data and stay.
 * Keys that the schema does not name are dropped, in both directions.
 */
type Direction = 'toWire' | 'fromWire';

const snakeOf = new Map<string, string>();

/** `nextResetAt` → `next_reset_at`. */
export function toSnake(name: string): string {
  let snake = snakeOf.get(name);
  if (snake === undefined) {
    snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeOf.set(name, snake);
  }
  return snake;
}

export const toWire = (schema: Schema, value: unknown): unknown => rename(schema, value, 'toWire');
export const fromWire = (schema: Schema, value: unknown): unknown => rename(schema, value, 'fromWire');

/** The parts of zod's schema definitions that hold other schemas. */
export interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  /** Of a type that is a check itself, such as a whole number. */
  readonly check?: string;
  readonly catchall?: Schema;
  readonly values?: readonly unknown[];
  readonly keyType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
}

export const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

function rename(schema: Schema, value: unknown, direction: Direction): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { shape, element, innerType, valueType, options } = definitionOf(schema);
  if (innerType) return rename(innerType, value, direction);
  if (options) return renameUnion(options, value, direction);
  if (element) return Array.isArray(value) ? value.map((entry) => rename(element, entry, direction)) : value;
  if (shape) return Array.isArray(value) ? value : renameObject(shape, value as Record<string, unknown>, direction);
  if (valueType && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rename(valueType, entry, direction)]));
  }
  return value;
}

function renameObject(shape: Readonly<Record<string, Schema>>, value: Record<string, unknown>, direction: Direction) {
  const renamed: Record<string, unknown> = {};
  for (const { schema, ours, theirs } of fieldsOf(shape)) {
    const [from, to] = direction === 'toWire' ? [ours, theirs] : [theirs, ours];
    const entry = value[from];
    if (entry !== undefined && Object.hasOwn(value, from)) renamed[to] = rename(schema, entry, direction);
  }
  return renamed;
}

interface Field {
  readonly schema: Schema;
  readonly ours: string;
  readonly theirs: string;
}

const knownFields = new WeakMap<object, readonly Field[]>();

/** Worked out once: an answer has the same shape many times over. */
export function fieldsOf(shape: Readonly<Record<string, Schema>>): readonly Field[] {
  const known = knownFields.get(shape);
  if (known) return known;
  const fields = Object.entries(shape).map(([ours, schema]) => ({
    schema,
    ours,
    theirs: spellingOf(schema) ?? toSnake(ours),
  }));
  knownFields.set(shape, fields);
  return fields;
}

/** The first option that fits decides; objects that look alike must be told apart by their own fields. */
function renameUnion(options: readonly Schema[], value: unknown, direction: Direction): unknown {
  for (const option of options) {
    const renamed = rename(option, value, direction);
    const ours = direction === 'toWire' ? value : renamed;
    if (z.safeParse(option, ours).success) return renamed;
  }
  return value;
}
