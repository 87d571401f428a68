import type { Customer, CustomerInvoice, CustomerProduct } from '@autumn/core';
import type { CustomerProductView, CustomerView, InvoiceView, Source } from '@autumn/core/browser';
import type { Identity } from '../identity.ts';
import { type AccessOptions, accessViews } from './access-views.ts';
import { type ItemOptions, itemView } from './item-view.ts';
import { paymentMethodView } from './payment-method-view.ts';

export interface HolderOptions extends AccessOptions {
  readonly identity: Identity;
  readonly source: Source;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export interface CustomerViewOptions extends HolderOptions {
  readonly withPaymentMethod: boolean;
}

export const customerView = (customer: Customer, options: CustomerViewOptions): CustomerView => ({
  id: options.identity.customerId,
  name: customer.name ?? null,
  email: customer.email ?? null,
  products: customer.products.map((product) => customerProductView(product, options)),
  features: accessViews(customer, options),
  invoices: (customer.invoices ?? []).map(invoiceView),
  ...(options.withPaymentMethod && { paymentMethod: paymentMethodView(customer.paymentMethod) }),
  source: options.source,
  asOf: options.asOf,
});

export const customerProductView = (product: CustomerProduct, options: ItemOptions): CustomerProductView => ({
  id: product.id,
  name: product.name ?? null,
  group: product.group ?? null,
  status: product.status,
  canceledAt: product.canceledAt ?? null,
  startedAt: product.startedAt ?? null,
  currentPeriodStart: product.currentPeriodStart ?? null,
  currentPeriodEnd: product.currentPeriodEnd ?? null,
  isDefault: product.isDefault ?? false,
  isAddOn: product.isAddOn ?? false,
  quantity: product.quantity ?? 1,
  items: (product.items ?? []).map((item) => itemView(item, options)),
});

const invoiceView = (invoice: CustomerInvoice): InvoiceView => ({
  productIds: invoice.productIds,
  status: invoice.status ?? 'draft',
  total: invoice.total,
  currency: invoice.currency,
  createdAt: invoice.createdAt,
  url: invoice.hostedInvoiceUrl ?? null,
});
