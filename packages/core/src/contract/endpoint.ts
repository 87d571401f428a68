import type * as z from 'zod/mini';

/**
 * What may be sent again after a failure.
 *
 * - `read`: anything that did not arrive, because asking twice changes nothing.
 * - `counted`: the same, under one idempotency key, because the API counts a key once.
 * - `guarded`: only what certainly did not happen. Otherwise the call ends as `outcome_unknown`.
 */
export type Repeat = 'read' | 'counted' | 'guarded';

/** A rule about several fields at once, in the words that the caller reads when it is broken. */
export type Rule<Params> = (params: Params) => string | undefined;

/** One call of the API: how to ask and what comes back. Everything else in the kit is read off these. */
// biome-ignore lint/suspicious/noExplicitAny: the type of "any endpoint"; `unknown` would refuse every params type
export interface Endpoint<Params = any, Result = any> {
  /** Stable name for logs and spans: `customers.create`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Under the base URL; `:customerId` is filled from the params of that name. */
  readonly path: string;
  readonly params: z.ZodMiniType<Params>;
  /** The param that, when given, is the whole body: the API takes one object or a list of them. */
  readonly bodyParam?: keyof Params & string;
  readonly result: z.ZodMiniType<Result>;
  readonly rules?: readonly Rule<Params>[];
  readonly repeat: Repeat | ((params: Params) => Repeat);
  /** The answer to give when the API says that an earlier attempt of this very call got through. */
  readonly deduplicated?: (params: Params) => Result;
}

/** A call and what it may answer. */
// biome-ignore lint/suspicious/noExplicitAny: the type of "any example", as of "any endpoint"
export interface Example<Params = any, Result = any> {
  readonly params: Params;
  readonly result: Result;
}

/** Endpoints by the names of their methods, on their own or in groups. */
export type EndpointTable = Readonly<Record<string, Endpoint | Readonly<Record<string, Endpoint>>>>;

/** Tells an endpoint from a group of them. */
export const isEndpoint = (value: EndpointTable[string]): value is Endpoint => typeof value.path === 'string';

export type ParamsOf<E> = E extends Endpoint<infer Params, infer _> ? Params : never;
export type ResultOf<E> = E extends Endpoint<infer _, infer Result> ? Result : never;

/** Declares an endpoint. Pass the named types, so that editors show their names and not their contents. */
/* @__NO_SIDE_EFFECTS__ */
export function defineEndpoint<Params, Result>(endpoint: Endpoint<Params, Result>): Endpoint<Params, Result> {
  return endpoint;
}

/** Exactly one of the fields may be given, and one must be. */
/* @__NO_SIDE_EFFECTS__ */
export function exactlyOne<Params extends object>(...names: (keyof Params & string)[]): Rule<Params> {
  return (params) => {
    const given = names.filter((name) => params[name] !== undefined && params[name] !== null);
    if (given.length === 1) return undefined;
    const list = names.join(' or ');
    return given.length === 0 ? `Pass ${list}.` : `Pass ${list}, not both.`;
  };
}
