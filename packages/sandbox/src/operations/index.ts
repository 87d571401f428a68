import { attachPreview } from './attach-preview.ts';
import { balances } from './balances.ts';
import { attach, cancel, getBillingPortal } from './billing.ts';
import { check } from './check.ts';
import { checkout } from './checkout.ts';
import { customerRecords } from './customer-records.ts';
import { customerSearch } from './customer-search.ts';
import { customers } from './customers.ts';
import { entities } from './entities.ts';
import { events, query } from './events.ts';
import { featureRecords } from './feature-records.ts';
import { features } from './features.ts';
import type { Operations } from './operation.ts';
import { pricingTable } from './pricing-table.ts';
import { productRecords } from './product-records.ts';
import { products } from './products.ts';
import { referrals } from './referrals.ts';
import { setBalances, usage } from './set-balances.ts';
import { setupPayment } from './setup-payment.ts';
import { track } from './track.ts';

/** The work behind every endpoint of the contract. A missing one does not compile. */
export const operations: Operations = {
  attach,
  attachPreview,
  cancel,
  check,
  checkout,
  query,
  setupPayment,
  track,
  usage,
  events,
  customers: { ...customers, ...customerRecords, ...customerSearch, getBillingPortal, pricingTable },
  products: { ...products, ...productRecords, ...referrals },
  features: { ...features, ...featureRecords, setBalances, setUsage: usage },
  entities,
  balances,
};
