import { ApiError } from '../api-error.ts';
import type { ApiRequest } from './api-request.ts';
import { hasSecretKey } from './authenticate.ts';
import { customerOf } from './customer-of.ts';
import { alreadyReceived } from './idempotency.ts';

/** What one customer can be in the middle of once at a time. */
const kinds: Readonly<Record<string, string>> = { attach: 'plans', cancel: 'plans', 'entities.create': 'entities' };

/** A request's turn at its customer, or why it has none. */
export interface Turn {
  readonly refusal: ApiError | undefined;
  /** Settles when the work may begin. */
  readonly begins: Promise<void>;
  /** Lets the next one in. Twice is once. */
  readonly end: () => void;
}

export interface Locks {
  readonly take: (request: ApiRequest, endpoint: string | undefined, keys: ReadonlySet<string>) => Turn;
}

/** Taken now, so that a test's fake timers do not stop the sandbox. */
const { setTimeout: later } = globalThis;

/** Work that moves money takes time: as much as lets a request that was sent beside it arrive. */
const moment = (): Promise<void> =>
  new Promise((resolve) => {
    later(resolve, 0);
  });

const free: Turn = { refusal: undefined, begins: Promise.resolve(), end: () => undefined };

/** Which customer a request is in the middle of; somebody without a key blocks nobody. */
function lockOf(request: ApiRequest, endpoint: string | undefined, keys: ReadonlySet<string>): string | undefined {
  const kind = kinds[endpoint ?? ''];
  const customer = kind && hasSecretKey(request.headers, keys) ? customerOf(request) : undefined;
  return customer === undefined ? undefined : `${kind} ${customer}`;
}

/** Who asks again with the same key while the first is under way hears that, and not that somebody is. */
const refusal = (key: string | null, holder: string | null): ApiError =>
  key !== null && key === holder
    ? alreadyReceived(key)
    : new ApiError(423, 'lock_already_exists', 'Operation already in progress, try again in a few seconds');

export function createLocks(): Locks {
  /** The idempotency key of whoever holds a lock. */
  const holders = new Map<string, string | null>();
  return {
    take(request, endpoint, keys) {
      const lock = lockOf(request, endpoint, keys);
      if (lock === undefined) return free;
      const key = request.headers.get('idempotency-key');
      const holder = holders.get(lock);
      if (holder !== undefined) return { ...free, refusal: refusal(key, holder) };
      holders.set(lock, key);
      let isOver = false;
      const end = () => {
        if (!isOver) holders.delete(lock);
        isOver = true;
      };
      return { refusal: undefined, begins: moment(), end };
    },
  };
}
