import { Autumn, type Customer, type Product } from '@autumn/core';
import type { AttachView, CheckView } from '@autumn/core/browser';
import { createRecent, type Recent } from './cache/recent.ts';
import { createShared, type SharedValue } from './cache/shared.ts';
import { createRateLimiter, type RateLimiter } from './guard/rate-limit.ts';
import type { HandlerOptions } from './options.ts';
import { readSettings, type Settings } from './settings.ts';

/** An answer of the API that may stand in for the next one. */
export interface Known<Value> {
  readonly value: Value;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What every request of one handler shares: the client that holds the key, and what is remembered. */
export interface Service {
  readonly settings: Settings;
  readonly autumn: Autumn;
  /** Products that are not archived, for everybody. */
  readonly catalog: () => Promise<SharedValue<readonly Product[]>>;
  readonly lastCustomers: Recent<Known<Customer>>;
  readonly lastChecks: Recent<Known<CheckView>>;
  /** Purchases by idempotency key: the second click gets the answer of the first. */
  readonly purchases: Recent<Promise<AttachView>>;
  readonly takeToken: RateLimiter;
}

const catalogFreshMs = 60_000;
const catalogRestMs = 1_000;
const purchaseKeptMs = 60_000;
const mostPurchases = 1_000;

const services = new WeakMap<object, Service>();

/** A handler and a caller that are made of the same options share their caches. */
export function openService<Context>(options: HandlerOptions<Context>): Service {
  const service = services.get(options) ?? createService(options);
  services.set(options, service);
  return service;
}

function createService<Context>(options: HandlerOptions<Context>): Service {
  const { secretKey, baseUrl, fetch } = options;
  const settings = readSettings(options);
  const autumn = new Autumn({ secretKey, baseUrl, fetch });
  const { lastKnownMs, rateLimit } = settings;
  const loadCatalog = async () => {
    // Not aborted with the request: others may be waiting for the same answer.
    const { list } = await autumn.products.list({}, { deadlineMs: settings.deadlineMs.reads });
    return list.filter(({ archived }) => !archived);
  };
  return {
    settings,
    autumn,
    catalog: createShared(loadCatalog, { freshMs: catalogFreshMs, restMs: catalogRestMs, staleMs: lastKnownMs }),
    lastCustomers: createRecent(lastKnownMs),
    lastChecks: createRecent(lastKnownMs),
    purchases: createRecent(purchaseKeptMs, mostPurchases),
    takeToken: rateLimit ? createRateLimiter(rateLimit) : () => 0,
  };
}
