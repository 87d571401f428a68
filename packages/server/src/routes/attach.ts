import type { AttachResult } from '@autumn/core';
import type { AttachIntent, AttachView } from '@autumn/core/browser';
import { AutumnError } from '@autumn/core/errors';
import { isUnclear } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { checkForSale } from '../gate/for-sale.ts';
import { idempotencyKey } from '../purchase/idempotency-key.ts';
import { purchaseParams } from '../purchase/purchase-params.ts';
import { settlePurchase } from '../purchase/settle.ts';
import { signedInWrite } from './route.ts';

/** Buys a product. The same `intentId` sent twice buys once, and both get the same answer. */
export const attach: RouteTable['attach'] = signedInWrite(async (intent, call) => {
  const { identity, service } = call;
  const { productId, options = [], entityId = null, reward = null, intentId } = intent;
  // Without an id there is nothing to tell a second click from a second purchase by.
  if (intentId === undefined) return buy(intent, call, undefined);
  const key = await idempotencyKey(identity.customerId, 'attach', productId, options, entityId, reward, intentId);
  const known = service.purchases.get(key);
  if (known) return known;
  const running = buy(intent, call, key);
  service.purchases.set(key, running);
  running.catch(() => service.purchases.delete(key));
  return running;
});

async function buy(intent: AttachIntent, call: SignedInCall, key: string | undefined): Promise<AttachView> {
  const params = purchaseParams(intent, call);
  await checkForSale(intent.productId, call.identity, call.service);
  try {
    return attachView(await call.service.autumn.attach(params, { ...call.purchases, idempotencyKey: key }));
  } catch (error) {
    const settled = isUnclear(error) || isRepeated(error) ? await settlePurchase(intent, call) : undefined;
    if (!settled) throw error;
    return settled;
  }
}

/** Sent before, by another process, whose answer is not known here. */
const isRepeated = (error: unknown): boolean => AutumnError.is(error) && error.code === 'duplicate_idempotency_key';

const attachView = ({ code, message, productIds, checkoutUrl, invoice }: AttachResult): AttachView => ({
  code: code ?? 'unknown',
  message: message ?? null,
  productIds: productIds ?? [],
  // Where the charge failed, the invoice's page is where it can be paid.
  checkoutUrl: checkoutUrl ?? (code === 'invoice_action_required' ? invoice?.hostedInvoiceUrl : null) ?? null,
});
