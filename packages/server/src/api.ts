import { createClient, type MethodsOf } from '@autumn/core';
import {
  attach,
  cancel,
  check,
  checkout,
  createCustomer,
  createEntity,
  deleteEntity,
  getBillingPortal,
  getCustomer,
  getEntity,
  getReferralCode,
  listEntities,
  listEvents,
  listFeatures,
  listProducts,
  query,
  redeemReferralCode,
  setupPayment,
  track,
} from '@autumn/core/contract';

/** What the server calls: an endpoint that is not here is not in its bundle. */
const endpoints = {
  attach,
  cancel,
  check,
  checkout,
  query,
  setupPayment,
  track,
  customers: { create: createCustomer, get: getCustomer, getBillingPortal },
  entities: { create: createEntity, delete: deleteEntity, get: getEntity, list: listEntities },
  events: { list: listEvents },
  features: { list: listFeatures },
  products: { list: listProducts, getReferralCode, redeemReferralCode },
};

/** The part of `Autumn` that the server needs. */
export interface Api extends MethodsOf<typeof endpoints> {}

export const openApi = (options: Parameters<typeof createClient>[1]): Api => createClient(endpoints, options);
