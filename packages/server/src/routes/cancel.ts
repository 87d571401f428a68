import { isUnclear } from '../failure/outage.ts';
import type { RouteTable } from '../gate/call.ts';
import { settleCancel } from '../purchase/settle.ts';
import { signedInWrite } from './route.ts';

/** Ends a product at the end of its period. One that is no longer sold can be cancelled too. */
export const cancel: RouteTable['cancel'] = signedInWrite(async (intent, call) => {
  const { productId, entityId } = intent;
  const { customerId } = call.identity;
  try {
    await call.service.autumn.cancel({ customerId, productId, entityId }, call.purchases);
  } catch (error) {
    if (!isUnclear(error) || !(await settleCancel(intent, call))) throw error;
  }
  return { productId };
});
