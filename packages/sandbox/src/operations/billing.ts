import type { AttachInvoice } from '@autumn/core/contract';
import { ApiError } from '../api-error.ts';
import { type AttachOutcome, attach as attachProducts, knownToProvider } from '../engine/attach.ts';
import { cancel as cancelProduct } from '../engine/cancel.ts';
import { multiply } from '../engine/decimal.ts';
import type { Invoice } from '../engine/state.ts';
import { readAttach } from './attach-params.ts';
import type { OperationContext, Operations } from './operation.ts';
import { rewardPurchase } from './reward-giving.ts';
import { openSubject, requireCustomer, save } from './subject.ts';

export const attach: Operations['attach'] = (params, context) => {
  const customer = openSubject(params, context);
  const request = readAttach(params, customer, context);
  const outcome = attachProducts(customer, request, context.engine(customer));
  save(outcome.customer, context);
  rewardPurchase(customer, outcome.customer, context);
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

export const cancel: Operations['cancel'] = (params, context) => {
  const { customerId, productId, entityId = null, cancelImmediately = false, prorate = true } = params;
  const customer = requireCustomer(customerId, context);
  if (entityId !== null && !customer.entities.some(({ id }) => id === entityId)) {
    throw new ApiError(404, 'entity_not_found', `Entity ${entityId} not found`);
  }
  const request = { productId, entityId, immediately: cancelImmediately, prorate };
  save(cancelProduct(customer, request, context.engine(customer)), context);
  return { success: true, customerId, productId };
};

export const getBillingPortal: Operations['customers']['getBillingPortal'] = ({ customerId, returnUrl }, context) => {
  const customer = requireCustomer(customerId, context);
  save(knownToProvider(customer, context.engine(customer)), context);
  const search = returnUrl === undefined ? '' : `?${new URLSearchParams({ return_url: returnUrl })}`;
  return { customerId, url: `${context.origin}/portal/${encodeURIComponent(customerId)}${search}` };
};

const pageUrl = ({ kind, id }: NonNullable<AttachOutcome['page']>, { origin }: OperationContext): string =>
  `${origin}/${kind}/${id}`;

/** The one place where the API speaks of cents. */
const invoiceOf = ({ id, status, total, currency }: Invoice, { origin }: OperationContext): AttachInvoice => ({
  status,
  stripeId: id,
  hostedInvoiceUrl: `${origin}/invoice/${id}`,
  total: multiply(total, 100),
  currency,
});
