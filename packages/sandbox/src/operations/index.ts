import { attach, cancel, getBillingPortal } from './billing.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { customers } from './customers.ts';
import { features } from './features.ts';
import type { Operations } from './operation.ts';
import { products } from './products.ts';
import { track } from './track.ts';

/** The work behind every endpoint of the contract. A missing one does not compile. */
export const operations: Operations = {
  attach,
  cancel,
  check,
  checkout,
  track,
  customers: { ...customers, getBillingPortal },
  products,
  features,
};
