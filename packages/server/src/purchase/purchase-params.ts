import type { AttachParams } from '@autumn/core';
import type { PurchaseIntent } from '@autumn/core/browser';
import type { SignedInCall } from '../gate/call.ts';
import { readRedirect } from '../gate/redirect.ts';

/** What is bought, by whom, and where to return to: field by field, so nothing else can pass. */
export function purchaseParams(intent: PurchaseIntent, { identity, service, door }: SignedInCall): AttachParams {
  const { productId, options, entityId, successUrl } = intent;
  const { customerId, customerData } = identity;
  return {
    customerId,
    customerData,
    productId,
    options,
    entityId,
    successUrl: successUrl === undefined ? undefined : readRedirect(successUrl, door.homes, service.settings.redirects),
  };
}
