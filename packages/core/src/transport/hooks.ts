/** What hooks are told. Never the key, never a body, and the path as a template, so without ids. */
export interface RequestInfo {
  /** @example "customers.get" */
  readonly endpoint: string;
  readonly method: string;
  /** @example "/customers/:customerId" */
  readonly path: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

export interface ResponseInfo extends RequestInfo {
  readonly status: number;
  readonly durationMs: number;
  /** From the `RateLimit-*` headers, when the API sent them. */
  readonly rateLimit:
    | {
        readonly limit: number;
        readonly remaining: number;
        readonly resetMs: number;
      }
    | undefined;
}

export interface RetryInfo extends RequestInfo {
  /** How long the transport waits before the next attempt. */
  readonly delayMs: number;
  readonly code: string;
}

export interface Hooks {
  readonly onRequest?: ((info: RequestInfo) => void) | undefined;
  readonly onResponse?: ((info: ResponseInfo) => void) | undefined;
  readonly onRetry?: ((info: RetryInfo) => void) | undefined;
}

/** Reads the `RateLimit-*` headers of an answer. */
export function readRateLimit(headers: Headers): ResponseInfo['rateLimit'] {
  const [limit, remaining, reset] = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) =>
    Number.parseInt(headers.get(name) ?? '', 10),
  ) as [number, number, number];
  return Number.isNaN(limit) || Number.isNaN(remaining)
    ? undefined
    : { limit, remaining, resetMs: Number.isNaN(reset) ? 0 : reset * 1000 };
}
