import type { AttachInvoice, AttachParams, AttachResult, BillingPortalParams, BillingPortalResult, CancelParams, CancelResult } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { type AttachOutcome, attach as attachProducts, knownToProvider } from '../engine/attach.ts';
import { cancel as cancelProduct } from '../engine/cancel.ts';
import { multiply } from '../engine/decimal.ts';
import type { Invoice } from '../engine/state.ts';
import { readAttach } from './attach-params.ts';
import { customerFor, requireCustomer } from './customer-access.ts';
import type { OperationContext } from './operation.ts';

export const attach = (params: AttachParams, context: OperationContext): AttachResult => {
  const customer = customerFor(params.customerId, params.customerData, context);
  const request = readAttach(params, customer, context);
  const outcome = attachProducts(customer, request, context.engine(customer));
  context.store.saveCustomer(outcome.customer);
  const { code, message, page, invoice } = outcome;
  return {
    success: true,
    customerId: params.customerId,
    productIds: request.products.map(({ id }) => id),
    code,
    message,
    ...(page === null ? {} : { checkoutUrl: pageUrl(page, context) }),
    ...(invoice === null ? {} : { invoice: invoiceOf(invoice, context) }),
  };
};

export const cancel = (params: CancelParams, context: OperationContext): CancelResult => {
  const { customerId, productId, entityId = null, cancelImmediately = false, prorate = true } = params;
  const customer = requireCustomer(customerId, context);
  if (entityId !== null && !customer.entities.some(({ id }) => id === entityId)) {
    throw new ApiError(404, 'entity_not_found', `Entity ${entityId} not found`);
  }
  const request = { productId, entityId, immediately: cancelImmediately, prorate };
  context.store.saveCustomer(cancelProduct(customer, request, context.engine(customer)));
  return { success: true, customerId, productId };
};

export const getBillingPortal = (
  { customerId, returnUrl }: BillingPortalParams,
  context: OperationContext,
): BillingPortalResult => {
  const customer = requireCustomer(customerId, context);
  context.store.saveCustomer(knownToProvider(customer, context.engine(customer)));
  const search = returnUrl === undefined ? '' : `?${new URLSearchParams({ return_url: returnUrl })}`;
  return { customerId, url: `${context.origin}/portal/${encodeURIComponent(customerId)}${search}` };
};

export const pageUrl = ({ kind, id }: NonNullable<AttachOutcome['page']>, { origin }: OperationContext): string =>
  `${origin}/${kind}/${id}`;

/** The one place where the API speaks of cents. */
const invoiceOf = ({ id, status, total, currency }: Invoice, { origin }: OperationContext): AttachInvoice => ({
  status,
  stripeId: id,
  hostedInvoiceUrl: `${origin}/invoice/${id}`,
  total: multiply(total, 100),
  currency,
});
