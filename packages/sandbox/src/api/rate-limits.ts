import type { Answer } from './answer.ts';
import type { ApiRequest } from './api-request.ts';
import { customerOf } from './customer-of.ts';

/** So many calls in a window, of one customer or of the whole organisation. */
interface Limit {
  readonly group: string;
  readonly calls: number;
  readonly windowMs: number;
  readonly per: 'customer' | 'organisation';
}

const second = 1000;
const limit = (group: string, calls: number, windowMs: number, per: Limit['per']): Limit => ({
  group,
  calls,
  windowMs,
  per,
});

const general = limit('general', 25, second, 'organisation');
const check = limit('check', 10_000, second, 'customer');
const track = limit('track', 10_000, second, 'customer');
const attach = limit('attach', 30, 60 * second, 'customer');
const events = limit('events', 5, second, 'customer');
const listCustomers = limit('list customers', 5, second, 'organisation');

/** What is not named here shares the general limit of the organisation. */
const limits: Readonly<Record<string, Limit>> = {
  check,
  'customers.create': check,
  'customers.get': check,
  'entities.get': check,
  track,
  usage: track,
  attach,
  cancel: attach,
  setupPayment: attach,
  query: events,
  'events.list': events,
  'events.aggregate': events,
  'customers.list': listCustomers,
  'customers.search': listCustomers,
};

/** A request's place in its window. */
export interface Allowance {
  readonly isOver: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimits {
  /** Counts a request. Windows are those of the real clock: a program that waits, waits in real time. */
  readonly count: (request: ApiRequest, endpoint: string | undefined) => Allowance;
  readonly clear: () => void;
}

export function createRateLimits(realNow: () => number): RateLimits {
  const windows = new Map<string, { readonly endsAt: number; count: number }>();
  return {
    count(request, endpoint) {
      const now = realNow();
      for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
      const { group, calls, windowMs, per } = limits[endpoint ?? ''] ?? general;
      const key = per === 'customer' ? `${group} ${customerOf(request)}` : group;
      const window = windows.get(key) ?? { endsAt: now + windowMs, count: 0 };
      window.count += 1;
      windows.set(key, window);
      return {
        isOver: window.count > calls,
        headers: {
          'ratelimit-policy': `${calls};w=${windowMs / 1000}`,
          'ratelimit-limit': String(calls),
          'ratelimit-remaining': String(Math.max(0, calls - window.count)),
          'ratelimit-reset': String(Math.ceil((window.endsAt - now) / 1000)),
        },
      };
    },
    clear: () => windows.clear(),
  };
}

/** The API's own refusal is no JSON. */
export const tooMany = ({ headers }: Allowance): Answer => ({
  status: 429,
  body: 'Too many requests, please try again later.',
  headers: { ...headers, 'retry-after': headers['ratelimit-reset'] ?? '1' },
});
