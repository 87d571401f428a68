import type {
  CustomerExpand,
  CustomerInvoice,
  CustomerReferral,
  Customer as CustomerView,
} from '@autumn/core/contract';
import { featuresView } from './balance-view.ts';
import { discountsView } from './discount.ts';
import { heldProducts } from './held-products.ts';
import { paymentMethod } from './payment-method.ts';
import type { Customer, EngineContext, Invoice } from './state.ts';

export interface CustomerViewOptions {
  readonly expand: readonly CustomerExpand[];
  /** Where the sandbox's pages live. */
  readonly origin: string;
  /** Who redeemed a code of the customer; it takes other customers to know. */
  readonly referrals?: readonly CustomerReferral[];
}

/** A customer as the API writes it, with the parts that were asked for. */
export const customerView = (
  customer: Customer,
  options: CustomerViewOptions,
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
  ...Object.assign({}, ...options.expand.map((part) => expansions[part]?.(customer, options, context))),
});

type Expansion = (customer: Customer, options: CustomerViewOptions, context: EngineContext) => Partial<CustomerView>;

const expansions: Readonly<Partial<Record<CustomerExpand, Expansion>>> = {
  invoices: ({ invoices }, { origin }) => ({ invoices: invoicesView(invoices, origin) }),
  trials_used: ({ id, trialsUsed }) => ({
    trialsUsed: trialsUsed.map(({ productId, fingerprint }) => ({ productId, customerId: id, fingerprint })),
  }),
  // Discounts belong to the payment provider: without an account there, there is no such key.
  rewards: (customer, _, { now, settings }) =>
    customer.stripeId === null ? {} : { rewards: { discounts: discountsView(customer, now, settings.currency) } },
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
  referrals: (_, { referrals = [] }) => ({ referrals: [...referrals] }),
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
