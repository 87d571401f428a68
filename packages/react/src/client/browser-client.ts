import type { BrowserRouteName, IntentOf, ViewOf } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { readFailure } from './read-failure.ts';

export interface BrowserClientOptions {
  /** Where the handler of `@autumn/server` is mounted. @default "/api/autumn" */
  readonly basePath?: string | undefined;
  /** Origin of the handler when it is not the page's own, such as `https://api.example.com`. */
  readonly baseUrl?: string | undefined;
  /** Sent with every request: an object, or a function that is asked each time (a fresh token). */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** `include` sends cookies to another origin; its handler has to allow that. @default "same-origin" */
  readonly credentials?: RequestCredentials | undefined;
  /** @default globalThis.fetch */
  readonly fetch?: ((input: Request) => Promise<Response>) | undefined;
}

export interface BrowserCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Goes on when the page is left before the answer. @default false */
  readonly keepalive?: boolean | undefined;
}

/** One method per browser route: an intent in, a view out. */
export type BrowserClient = {
  readonly [Name in BrowserRouteName]: Record<never, never> extends IntentOf<Name>
    ? (intent?: IntentOf<Name>, options?: BrowserCallOptions) => Promise<ViewOf<Name>>
    : (intent: IntentOf<Name>, options?: BrowserCallOptions) => Promise<ViewOf<Name>>;
};

/** How long an answer may take, in milliseconds: a little more than the handler's own deadlines. */
const deadlines: Readonly<Record<BrowserRouteName, number>> = {
  bootstrap: 10_000,
  customer: 10_000,
  products: 10_000,
  check: 10_000,
  attach: 45_000,
  checkout: 45_000,
  cancel: 45_000,
  billingPortal: 45_000,
  setupPayment: 45_000,
  query: 10_000,
  events: 10_000,
  entity: 10_000,
  entities: 10_000,
  createEntity: 45_000,
  deleteEntity: 45_000,
  referralCode: 45_000,
  redeemReferral: 45_000,
  track: 10_000,
};

/**
 * Calls the routes of `@autumn/server`: `POST {basePath}/<name>` with JSON in and out.
 *
 * Sends every request once; the query layer decides what is asked again.
 *
 * @example
 * const client = createBrowserClient({ basePath: '/api/autumn' });
 * const { allowed } = await client.check({ featureId: 'words', requiredBalance: 300 });
 *
 * @throws {AutumnError} with the `code`, `status` and `requestId` of the handler's answer; `timeout`,
 *   `network` or `aborted` of kind `connection` when there was none; `invalid_response`.
 */
export function createBrowserClient(options: BrowserClientOptions = {}): BrowserClient {
  const names = Object.keys(deadlines) as BrowserRouteName[];
  const methods = names.map((name) => [
    name,
    (intent: unknown, call?: BrowserCallOptions) => send(options, name, intent ?? {}, call),
  ]);
  return Object.fromEntries(methods) as BrowserClient;
}

async function send(
  options: BrowserClientOptions,
  name: BrowserRouteName,
  intent: unknown,
  { signal, keepalive = false }: BrowserCallOptions = {},
): Promise<unknown> {
  const { basePath = '/api/autumn', baseUrl = location.origin, credentials = 'same-origin', headers } = options;
  const request = new AbortController();
  const abort = () => request.abort();
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(abort, deadlines[name]);
  try {
    const merged = new Headers(typeof headers === 'function' ? await headers() : headers);
    merged.set('content-type', 'application/json');
    const body = JSON.stringify(intent);
    const init = { method: 'POST', headers: merged, body, credentials, signal: request.signal, keepalive };
    const response = await (options.fetch ?? fetch)(new Request(`${baseUrl}${basePath}/${name}`, init));
    if (!response.ok) throw await readFailure(response);
    return await response.json();
  } catch (error) {
    throw AutumnError.is(error) ? error : explain(error, request.signal.aborted, signal?.aborted);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** The runtime's own errors hold the request, so they are told apart and dropped. */
function explain(error: unknown, isOver: boolean, isAborted = false): AutumnError {
  const isNonsense = !isOver && error instanceof SyntaxError;
  const [message, code] = isAborted
    ? ['The call was aborted.', 'aborted']
    : isOver
      ? ['No answer came in time.', 'timeout']
      : isNonsense
        ? ['The answer is not JSON.', 'invalid_response']
        : ['The server cannot be reached.', 'network'];
  return new AutumnError(message, { kind: isNonsense ? 'api' : 'connection', code, attempts: 1 });
}
