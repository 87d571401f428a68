import type { CheckIntent, CheckView } from '@autumn/core/browser';
import { answerWithout, rememberCheck } from '../failure/answer-without.ts';
import { isOutage } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { refusal } from '../refusal.ts';
import { amountsOf } from '../views/access-views.ts';
import { checkView, isFailOpen, isPaidByCredits } from '../views/check-view.ts';
import { declaredAmounts } from './declared-amounts.ts';
import { signedIn } from './route.ts';

/** Asks whether a person may use a feature, or has a product, right now. Spends nothing. */
export const check: RouteTable['check'] = signedIn(async (intent, call) => {
  if ((intent.featureId === undefined) === (intent.productId === undefined)) {
    throw refusal('invalid_params', 'Pass featureId or productId.');
  }
  try {
    return await ask(intent, call);
  } catch (error) {
    if (!isOutage(error)) throw error;
    return answerWithout(error, intent, call);
  }
});

async function ask(intent: CheckIntent, call: SignedInCall): Promise<CheckView> {
  const { customerId, customerData } = call.identity;
  const result = await call.service.autumn.check({ customerId, customerData, ...intent }, call.reads);
  if (isFailOpen(intent, result)) throw refusal('autumn_unavailable', 'Billing is too busy to decide this right now.');
  if (call.door.isBrowser && isPaidByCredits(intent, result)) checkAmount(intent, call);
  const view = checkView(intent, result, 'live');
  rememberCheck(view, intent, call);
  return view;
}

/** By trying amounts, a browser could find the largest one that the pool pays for, and so the cost. */
function checkAmount({ featureId = '', requiredBalance = 1 }: CheckIntent, call: SignedInCall): void {
  if (amountsOf(declaredAmounts(call), featureId).includes(requiredBalance)) return;
  throw refusal('amount_not_declared', 'This amount may not be asked about: list it in policy.routes.check.amounts.');
}
