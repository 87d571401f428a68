import type { RouteTable } from '../gate/call.ts';
import { attach } from './attach.ts';
import { billingPortal } from './billing-portal.ts';
import { bootstrap } from './bootstrap.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { createEntity } from './create-entity.ts';
import { customer } from './customer.ts';
import { deleteEntity } from './delete-entity.ts';
import { entities } from './entities.ts';
import { entity } from './entity.ts';
import { events } from './events.ts';
import { products } from './products.ts';
import { query } from './query.ts';
import { redeemReferral, referralCode } from './referrals.ts';
import { setupPayment } from './setup-payment.ts';
import { track } from './track.ts';

/** What each browser route does. Does not compile while one is missing. */
export const routes: RouteTable = {
  attach,
  billingPortal,
  bootstrap,
  cancel,
  check,
  checkout,
  createEntity,
  customer,
  deleteEntity,
  entities,
  entity,
  events,
  products,
  query,
  redeemReferral,
  referralCode,
  setupPayment,
  track,
};
