import type { BrowserRouteName } from '@autumn/core/browser';
import type { Policy } from '../../src/index.ts';

/** A sound intent for every route. */
export const soundIntents: Readonly<Record<BrowserRouteName, Readonly<Record<string, unknown>>>> = {
  bootstrap: {},
  customer: {},
  products: {},
  check: { featureId: 'words' },
  attach: { productId: 'pro' },
  checkout: { productId: 'pro' },
  cancel: { productId: 'free' },
  billingPortal: {},
  setupPayment: {},
  query: { featureId: 'words' },
  events: {},
  entity: { entityId: 'seat_1' },
  entities: {},
  createEntity: { entityId: 'seat_1', featureId: 'seats' },
  deleteEntity: { entityId: 'seat_1' },
  referralCode: { programId: 'friends' },
  redeemReferral: { code: 'ABC123' },
  track: { featureId: 'words' },
};

export const routeNames = Object.keys(soundIntents) as BrowserRouteName[];

/** Opens what is closed by default, as far as a policy can. */
export const openRoutes: NonNullable<Policy['routes']> = {
  track: { features: { words: { max: 100 } } },
  createEntity: { features: { seats: { max: 2 } } },
  deleteEntity: { features: ['seats'] },
};

/** Everything that a policy can open is open. */
export const openPolicy: Policy = { routes: openRoutes, authorize: () => true };
