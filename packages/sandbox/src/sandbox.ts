import { type Report, toResponse } from './api/answer.ts';
import { answerApi } from './api/door.ts';
import { type Controls, createControls, type StartOptions } from './control/controls.ts';
import { answerControl, isControlPath } from './control/routes.ts';
import { announcing } from './live/changes.ts';
import { answerPage } from './pages/pages.ts';
import type { StateStore } from './store/state-store.ts';
import { createTransactions } from './store/transactions.ts';
import type { WebhookOptions } from './webhooks/webhook-options.ts';
import { createWorld } from './world.ts';

export const DEFAULT_KEY = 'am_sk_test_sandbox';

export interface SandboxOptions extends StartOptions {
  /** The secret key that opens it; a live key is refused. @default "am_sk_test_sandbox" */
  readonly key?: string | undefined;
  /** Where links of its answers lead. @default the origin of the request */
  readonly origin?: string | undefined;
  /** Real time, for tests of the clock. @default Date.now */
  readonly realNow?: (() => number) | undefined;
  /**
   * Where the state outlives the sandbox, such as `sqliteStore(file)` of `@autumn/sandbox/sqlite`. When it
   * holds a state, that is what the sandbox goes on from: `catalog`, `now`, `frozen` and `settings` are then
   * for the next `reset`. `close` the sandbox to let go of it. @default in memory only
   */
  readonly store?: StateStore | undefined;
  /** Sends what changes to an address of yours, signed as Autumn signs. @default none are sent */
  readonly webhooks?: WebhookOptions | undefined;
  /** Takes what went wrong in the sandbox itself; the answer is a 500 that does not say it. @default to the console */
  readonly onInternalError?: Report | undefined;
}

/** The Autumn API in this process: `new Autumn({ baseUrl: 'http://sandbox/v1', secretKey, fetch: sandbox.fetch })`. */
export interface Sandbox extends Controls {
  /** Answers API, control routes and pages. Rejects where a fault drops the connection. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  readonly key: string;
  /** The sandbox's time, epoch milliseconds. */
  readonly now: () => number;
  /** Lets go of the store. Whatever is asked afterwards rejects; twice is once. */
  readonly close: () => void;
}

// biome-ignore lint/suspicious/noConsole: a test that only sees a 500 would not know why
const toConsole: Report = (error) => console.error(error);

/** Starts a sandbox, with its state in memory or in a store. */
export function createSandbox({
  key = DEFAULT_KEY,
  origin,
  realNow,
  store,
  webhooks,
  onInternalError = toConsole,
  ...start
}: SandboxOptions = {}): Sandbox {
  if (key.startsWith('am_sk_live_'))
    throw new Error('The sandbox refuses live keys: pass one that starts with am_sk_test_.');
  let home = origin ?? 'http://sandbox';
  const webhookDoor = webhooks && { options: webhooks, origin: () => home };
  const { world, controls } = opened(store, () => {
    const opening = createWorld([key], onInternalError, createTransactions(store), realNow, webhookDoor);
    return { world: opening, controls: announcing(createControls(opening, start), opening.changes) };
  });
  let isClosed = false;

  const answer = async (request: Request): Promise<Response> => {
    if (isClosed) throw new Error('This sandbox was closed.');
    const url = new URL(request.url);
    const { method, headers } = request;
    const body = method === 'GET' || method === 'HEAD' ? '' : await request.text();
    home = origin ?? url.origin;
    const path = url.pathname;
    if (path === '/v1' || path.startsWith('/v1/')) {
      const call = { method, path: path.slice('/v1'.length) || '/', search: url.search, headers, body, origin: home };
      return toResponse(await answerApi(call, world, request.signal).finally(world.changes.publish));
    }
    if (method !== 'GET') queueMicrotask(world.changes.publish);
    if (isControlPath(path)) return toResponse(answerControl({ method, path, headers, body }, world, controls));
    return answerPage({ method, url, body, request }, world, controls, home);
  };

  return {
    ...controls,
    key,
    now: world.clock.now,
    close() {
      if (!isClosed) world.transactions.close();
      world.webhooks.clear();
      isClosed = true;
    },
    fetch: (input, init) => answer(input instanceof Request && !init ? input : new Request(input, init)),
  };
}

/** A sandbox that does not come to be lets go of the store that it was given. */
function opened<Opened>(store: StateStore | undefined, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    store?.close();
    throw error;
  }
}
