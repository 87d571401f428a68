import type { Customer, Product } from '@autumn/core';
import type { AttachView, CheckView } from '@autumn/core/browser';
import type { Entity } from '@autumn/core/contract';
import { type Api, openApi } from './api.ts';
import { memoryCache } from './cache/cache.ts';
import { createFlights, type Flights } from './cache/flights.ts';
import { createLastKnown, type LastKnown } from './cache/last-known.ts';
import { createRecent, type Recent } from './cache/recent.ts';
import { createShared, type SharedValue } from './cache/shared.ts';
import { createTurns, type TakeTurns } from './cache/turns.ts';
import { createTakeToken, type TakeToken } from './guard/take-token.ts';
import { sparingly } from './http/log.ts';
import type { HandlerOptions } from './options.ts';
import { readSettings, type Settings } from './settings.ts';
import { type CatalogCredits, creditsIn } from './views/credits.ts';

/** What every request of one handler shares: the client that holds the key, and what is remembered. */
export interface Service {
  readonly settings: Settings;
  readonly autumn: Api;
  /** Products that are not archived, for everybody. */
  readonly catalog: () => Promise<SharedValue<readonly Product[]>>;
  /** Which features are credit systems, and what they pay for. */
  readonly credits: () => Promise<SharedValue<CatalogCredits>>;
  /** Customers by id. */
  readonly lastCustomers: LastKnown<Customer>;
  /** Entities by customer and id. */
  readonly lastEntities: LastKnown<Entity>;
  /** Answers by customer and question. */
  readonly lastChecks: LastKnown<CheckView>;
  readonly flights: Flights;
  /** By customer: for what must be looked at and changed in one go. */
  readonly takeTurns: TakeTurns;
  /** Purchases by idempotency key: the second click gets the answer of the first. */
  readonly purchases: Recent<Promise<AttachView>>;
  readonly takeToken: TakeToken;
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
  const autumn = openApi({ secretKey, baseUrl, fetch });
  const { lastKnownMs, rateLimit } = settings;
  const loadCatalog = async () => {
    // Not aborted with the request: others may be waiting for the same answer.
    const { list } = await autumn.products.list({}, { deadlineMs: settings.deadlineMs.reads });
    return list.filter(({ archived }) => !archived);
  };
  const loadCredits = async () =>
    creditsIn((await autumn.features.list({}, { deadlineMs: settings.deadlineMs.reads })).list);
  const shared = { freshMs: catalogFreshMs, restMs: catalogRestMs, staleMs: lastKnownMs };
  const remembered = {
    cache: options.cache ?? memoryCache(),
    maxAgeMs: lastKnownMs,
    onTrouble: sparingly(settings.logger, 'the cache failed'),
  };
  return {
    settings,
    autumn,
    catalog: createShared(loadCatalog, shared),
    credits: createShared(loadCredits, shared),
    lastCustomers: createLastKnown('customer', remembered),
    lastEntities: createLastKnown('entity', remembered),
    lastChecks: createLastKnown('check', remembered),
    flights: createFlights(),
    takeTurns: createTurns(),
    purchases: createRecent(purchaseKeptMs, mostPurchases),
    takeToken: createTakeToken(rateLimit, sparingly(settings.logger, 'the rate limit failed')),
  };
}
