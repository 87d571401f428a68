import type { CheckIntent, CheckView } from '@autumn/core/browser';
import { answerWithout, rememberCheck } from '../failure/answer-without.ts';
import { isOutage } from '../failure/outage.ts';
import type { RouteTable, SignedInCall } from '../gate/call.ts';
import { isDeclared } from '../gate/declared-amounts.ts';
import { refusal } from '../refusal.ts';
import { checkView, isFailOpen, isHiddenAnswer } from '../views/check-view.ts';
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
  const { credits } = call.service.settings;
  const asOf = Date.now();
  const result = await call.service.autumn.check({ customerId, customerData, ...intent }, call.reads);
  if (isFailOpen(intent, result)) throw refusal('autumn_unavailable', 'Billing is too busy to decide this right now.');
  // By trying amounts, a browser could find the largest one that the pool pays for, and so the cost.
  if (call.door.isBrowser && isHiddenAnswer(intent, result, credits) && !isDeclared(intent, call)) {
    throw refusal('amount_not_declared', 'This amount may not be asked about: list it in policy.routes.check.amounts.');
  }
  const view = checkView(intent, result, { credits, source: 'live' });
  await rememberCheck(view, intent, call, asOf);
  return view;
}
