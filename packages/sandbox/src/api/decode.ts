import { fromWire, toSnake } from '@autumn/core/wire';
import * as z from 'zod/mini';
import { ApiError } from '../api-error.ts';
import { inWords } from './in-words.ts';
import { parseQuery } from './query.ts';
import { readings } from './requests.ts';
import type { Route } from './route.ts';
import { validationMessage } from './validation-message.ts';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper values can be read, but not be written down again, and so not be kept. */
const DEEPEST = 200;

const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1)));

/** The body, or `{}` when there is none or it is no JSON object: complaints are then about what is missing. */
export function parseBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return isWithin(body, DEEPEST) ? body : {};
  } catch {
    return {};
  }
}

/** A query knows text only; a list of one, or a number, is recognised by what the endpoint expects. */
function readQuery(search: string, schema: z.ZodMiniObject): Values {
  const values: Record<string, unknown> = parseQuery(search);
  for (const [name, field] of Object.entries(schema.shape)) {
    const wire = toSnake(name);
    const value = values[wire];
    if (value === undefined) continue;
    const inner = unwrap(field as z.ZodMiniType);
    if (inner instanceof z.ZodMiniArray && !Array.isArray(value)) values[wire] = [value];
    if (inner instanceof z.ZodMiniNumber && typeof value === 'string' && value.trim() !== '')
      values[wire] = Number(value);
  }
  return values;
}

function unwrap(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable
    ? unwrap(schema.def.innerType as z.ZodMiniType)
    : schema;
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);

/** Null means "not given" wherever the API does not make something of it. */
function withoutNulls(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const { path } of issues) {
    const holder = at(copy, path.slice(0, -1));
    const name = path.at(-1);
    if (name !== undefined && isObject(holder) && holder[String(name)] === null) Reflect.deleteProperty(holder, name);
  }
  return copy;
}

function validate(schema: z.ZodMiniType, value: unknown): Values {
  const strict = schema.safeParse(value, inWords);
  if (strict.success) return strict.data as Values;
  const lenient = schema.safeParse(withoutNulls(value, strict.error.issues), inWords);
  if (lenient.success) return lenient.data as Values;
  const open = new Set(lenient.error.issues.map(({ path }) => path.join('.')));
  throw new ApiError(
    400,
    'invalid_inputs',
    validationMessage(strict.error.issues.filter(({ path }) => open.has(path.join('.')))),
  );
}

function rename(values: Values, names: Values): Values {
  const renamed = { ...values };
  for (const [old, current] of Object.entries(names)) {
    if (old in renamed) renamed[String(current)] ??= renamed[old];
  }
  return renamed;
}

/** The params of an endpoint from path, query and body, checked as the API checks them. */
export function decodeParams({ endpoint, named }: Route, search: string, body: unknown): Values {
  const { params, renamed = {}, refuse } = readings[endpoint.id] ?? {};
  const schema = params ?? (endpoint.params as unknown as z.ZodMiniObject);
  const query = readQuery(search, schema);
  const fromPath = Object.fromEntries(Object.entries(named).map(([name, value]) => [toSnake(name), value]));
  const sent = readBody(body, endpoint.bodyParam);
  const wire =
    endpoint.method === 'POST' ? { ...pick(query, 'expand'), ...sent, ...fromPath } : { ...query, ...fromPath };
  const values = validate(schema, fromWire(schema, rename(wire, renamed)));
  const refusal = refuse?.(values);
  if (refusal !== undefined) throw new ApiError(400, 'invalid_inputs', `input: ${refusal}`);
  return values;
}

/** Where the API takes a list for a body, the list is one of the params. */
const readBody = (body: unknown, bodyParam: string | undefined): Values => {
  if (isObject(body)) return body;
  return Array.isArray(body) && bodyParam !== undefined ? { [toSnake(bodyParam)]: body } : {};
};

const pick = (values: Values, name: string): Values => (name in values ? { [name]: values[name] } : {});
