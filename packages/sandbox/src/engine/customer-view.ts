import type { CustomerExpand, CustomerInvoice, Customer as CustomerView } from '@autumn/core/contract';
import { featuresView } from './balance-view.ts';
import { heldProducts } from './held-products.ts';
import { paymentMethod } from './payment-method.ts';
import type { Customer, EngineContext, Invoice } from './state.ts';

export interface CustomerViewOptions {
  readonly expand: readonly CustomerExpand[];
  /** Where the sandbox's pages live. */
  readonly origin: string;
}

/** A customer as the API writes it, with the parts that were asked for. */
export const customerView = (
  customer: Customer,
  { expand, origin }: CustomerViewOptions,
  context: EngineContext,
): CustomerView => ({
  id: customer.id,
  createdAt: customer.createdAt,
  name: customer.name,
  email: customer.email,
  fingerprint: customer.fingerprint,
  stripeId: customer.stripeId,
  env: 'sandbox',
  metadata: { ...customer.metadata },
  sendEmailReceipts: customer.sendEmailReceipts,
  products: heldProducts(customer, null, context),
  features: featuresView(customer, null, context.catalog),
  // Names of newer versions of the API are accepted, and mean nothing here.
  ...Object.assign({}, ...expand.map((part) => expansions[part]?.(customer, origin))),
});

type Expansion = (customer: Customer, origin: string) => Partial<CustomerView>;

const expansions: Readonly<Partial<Record<CustomerExpand, Expansion>>> = {
  invoices: ({ invoices }, origin) => ({ invoices: invoicesView(invoices, origin) }),
  trials_used: ({ id, trialsUsed }) => ({
    trialsUsed: trialsUsed.map(({ productId, fingerprint }) => ({ productId, customerId: id, fingerprint })),
  }),
  // Discounts belong to the payment provider: without an account there, there is no such key.
  rewards: ({ stripeId }) => (stripeId === null ? {} : { rewards: { discounts: [] } }),
  entities: ({ id: customerId, entities }) => ({
    entities: entities.toReversed().map(({ id, name, featureId, createdAt }) => ({
      id,
      name,
      customerId,
      featureId,
      createdAt,
      env: 'sandbox',
    })),
  }),
  referrals: () => ({ referrals: [] }),
  payment_method: (customer) => ({ paymentMethod: paymentMethod(customer) }),
};

/** Newest first. */
export const invoicesView = (invoices: readonly Invoice[], origin: string): CustomerInvoice[] =>
  invoices.toReversed().map(({ id, productIds, status, total, currency, createdAt }) => ({
    productIds: [...productIds],
    stripeId: id,
    status,
    total,
    currency,
    createdAt,
    hostedInvoiceUrl: `${origin}/invoice/${id}`,
  }));
