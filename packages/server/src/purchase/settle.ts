import type { Customer, CustomerProduct } from '@autumn/core';
import type { AttachView, CancelIntent, PurchaseIntent } from '@autumn/core/browser';
import { isOutage } from '../failure/outage.ts';
import type { SignedInCall } from '../gate/call.ts';

/** Waits between looks, in milliseconds: an earlier request may still be at work. */
const looksAfterMs = [0, 400, 1_200, 2_400];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads the customer until it shows what was wanted, for a few seconds. */
async function look<Found>(
  call: SignedInCall,
  find: (customer: Customer) => Found | undefined,
): Promise<Found | undefined> {
  const { service, identity } = call;
  for (const ms of looksAfterMs) {
    await wait(ms);
    try {
      const customer = await service.autumn.customers.get({ customerId: identity.customerId }, call.counts);
      const found = find(customer);
      if (found !== undefined) return found;
    } catch (error) {
      // Not there yet, or out of reach: both may pass.
      if (!isOutage(error)) return undefined;
    }
  }
  return undefined;
}

/**
 * Finds out whether a purchase whose answer was lost got through. Says nothing where the customer cannot
 * tell: of an entity's product, or of a top-up, which may have been there before.
 */
export async function settlePurchase(intent: PurchaseIntent, call: SignedInCall): Promise<AttachView | undefined> {
  if (intent.entityId !== undefined || (await mayBeTopUp(intent, call))) return undefined;
  const held = await look(call, ({ products }) => products.find((product) => isAsWanted(product, intent)));
  return (
    held && {
      code: held.status === 'scheduled' ? 'downgrade_scheduled' : 'new_product_attached',
      message: null,
      productIds: [held.id],
      checkoutUrl: null,
    }
  );
}

async function mayBeTopUp({ productId }: PurchaseIntent, { service }: SignedInCall): Promise<boolean> {
  try {
    const { value } = await service.catalog();
    return value.some(({ id, properties }) => id === productId && properties?.isOneOff === true);
  } catch {
    // This failure would say that nothing was bought, and the next click would be a second purchase.
    return true;
  }
}

const isAsWanted = (held: CustomerProduct, { productId, options = [] }: PurchaseIntent): boolean =>
  held.id === productId &&
  typeof held.canceledAt !== 'number' &&
  options.every(({ featureId, quantity }) =>
    held.items?.some((item) => item.featureId === featureId && item.quantity === quantity),
  );

/** Finds out whether a product whose cancelling was not answered is ending, or gone. */
export async function settleCancel({ productId, entityId }: CancelIntent, call: SignedInCall): Promise<boolean> {
  if (entityId !== undefined) return false;
  const isEnding = ({ products }: Customer) =>
    products.every(({ id, canceledAt }) => id !== productId || typeof canceledAt === 'number') || undefined;
  return (await look(call, isEnding)) ?? false;
}
