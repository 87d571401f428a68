import type { AutumnOptions, FeatureId, TrackParams } from '@autumn/core';
import type { BrowserRouteName, IntentOf, ViewOf } from '@autumn/core/browser';
import type { Cache } from './cache/cache.ts';
import type { RateLimit } from './guard/rate-limit.ts';
import type { Identity } from './identity.ts';
import type { Policy } from './policy.ts';

/**
 * What a `check` answers for a feature while Autumn does not: an error (`closed`), yes (`open`), or what
 * the last good answer allows (`last-known`; without one, as `closed`).
 */
export type FailureMode = 'closed' | 'open' | 'last-known';

/** What went wrong, for `onError`. Never holds the secret key; `error` may be an error of your own. */
export interface ErrorReport {
  /** The browser was told this id, and nothing else about it. */
  readonly requestId: string;
  /** A browser route such as `attach`, or the type of a webhook. */
  readonly route: string | null;
  readonly customerId: string | null;
  /** What the browser was answered. */
  readonly status: number;
  readonly code: string;
  readonly error: unknown;
}

/** What was done for a person, for `onEvent`: the allowed fields that were sent, and what was answered. */
export type HandledEvent = {
  readonly [Name in BrowserRouteName]: {
    readonly route: Name;
    readonly intent: IntentOf<Name>;
    readonly view: ViewOf<Name>;
    readonly customerId: string | null;
    readonly requestId: string;
    /** False where server code asked, with `createCaller`. */
    readonly isBrowser: boolean;
  };
}[BrowserRouteName];

/**
 * What is used of pino, or of another log in pino's order: details first.
 *
 * At `error` and `info` there is nothing personal: no id, name or address of a customer, and no message of
 * the API, which may quote them. They are told at `debug`, with the same `requestId`.
 *
 * @example
 * const logger = pino();
 */
export interface Logger {
  /** A failure that is not the browser's fault. */
  readonly error: (details: object, message: string) => void;
  /** One line for each request: route, status, code and duration. */
  readonly info?: ((details: object, message: string) => void) | undefined;
  readonly debug?: ((details: object, message: string) => void) | undefined;
}

/** How long may be waited, in milliseconds. */
export interface Deadlines {
  /** For a call of Autumn that only reads, with its retries. @default 3_000 */
  readonly reads?: number | undefined;
  /** For a call that changes something. @default 30_000 */
  readonly purchases?: number | undefined;
  /** For the body of a browser's request; then it is answered 408. @default 10_000 */
  readonly body?: number | undefined;
  /** For your `identify`; then the request is answered 500. @default 10_000 */
  readonly identify?: number | undefined;
}

/** Takes an event, and has it in safe hands once it resolves. */
export interface UsageSink {
  readonly track: (event: TrackParams) => Promise<unknown>;
}

/** `Context` is what `identify` is given: the framework's own request. */
export interface HandlerOptions<Context = Request> extends Pick<AutumnOptions, 'secretKey' | 'baseUrl' | 'fetch'> {
  /** Says who is asking, from your session; null when nobody is signed in. */
  readonly identify: (context: Context) => Identity | null | undefined | Promise<Identity | null | undefined>;
  /** Where the handler is mounted. @default "/api/autumn" */
  readonly basePath?: string | undefined;
  readonly deadlineMs?: Deadlines | undefined;
  readonly policy?: Policy | undefined;
  /** By feature, while Autumn is down. @default "closed" for every feature */
  readonly failure?: Readonly<Partial<Record<FeatureId, FailureMode>>> | undefined;
  /** How old an answer may be that `last-known` falls back on. @default { maxAgeMs: 3_600_000 } */
  readonly lastKnown?: { readonly maxAgeMs?: number | undefined } | undefined;
  /** Where those answers are kept, such as `redisCache()`. @default the memory of this process */
  readonly cache?: Cache | undefined;
  /**
   * Where guards count what was used, such as `createUsageQueue()`: then no outage loses it.
   * @default straight to the API
   */
  readonly usage?: UsageSink | undefined;
  /** Requests of one signed-in customer, in this process. @default { burst: 100, perSecond: 10 } */
  readonly rateLimit?: RateLimit | false | undefined;
  /** Told of every failure that is not the browser's fault. */
  readonly onError?: ((report: ErrorReport) => void) | undefined;
  /**
   * Told of every route that was answered, for analytics and audits. `bootstrap` is also told as the
   * `customer` and the `products` that it asks for.
   *
   * @example
   * onEvent: ({ route, intent, customerId }) => route === 'attach' && analytics.track(customerId, 'bought', intent),
   */
  readonly onEvent?: ((event: HandledEvent) => void) | undefined;
  /** Writes failures, and where it has `info` every request, to a log. @default failures to the console */
  readonly logger?: Logger | false | undefined;
}
