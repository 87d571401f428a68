import type { RouteTable } from '../gate/call.ts';
import { attach } from './attach.ts';
import { billingPortal } from './billing-portal.ts';
import { bootstrap } from './bootstrap.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { customer } from './customer.ts';
import { products } from './products.ts';
import { track } from './track.ts';

/** What each browser route does. Does not compile while one is missing. */
export const routes: RouteTable = {
  attach,
  billingPortal,
  bootstrap,
  cancel,
  check,
  checkout,
  customer,
  products,
  track,
};
