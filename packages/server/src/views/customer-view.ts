import type { Customer, CustomerInvoice, CustomerProduct } from '@autumn/core';
import type { CustomerProductView, CustomerView, InvoiceView, Source } from '@autumn/core/browser';
import type { Identity } from '../identity.ts';
import { accessViews, type DeclaredAmounts } from './access-views.ts';
import { itemView } from './item-view.ts';

export interface CustomerViewOptions {
  readonly identity: Identity;
  readonly amounts: DeclaredAmounts;
  readonly source: Source;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export const customerView = (
  customer: Customer,
  { identity, amounts, source, asOf }: CustomerViewOptions,
): CustomerView => ({
  id: identity.customerId,
  name: customer.name ?? null,
  email: customer.email ?? null,
  products: customer.products.map(customerProductView),
  features: accessViews(customer, amounts),
  invoices: (customer.invoices ?? []).map(invoiceView),
  source,
  asOf,
});

const customerProductView = (product: CustomerProduct): CustomerProductView => ({
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
  items: (product.items ?? []).map(itemView),
});

const invoiceView = (invoice: CustomerInvoice): InvoiceView => ({
  productIds: invoice.productIds,
  status: invoice.status ?? 'draft',
  total: invoice.total,
  currency: invoice.currency,
  createdAt: invoice.createdAt,
  url: invoice.hostedInvoiceUrl ?? null,
});
