import { accessOf, decide } from '@autumn/core/access';
import type { CheckIntent, CheckView } from '@autumn/core/browser';
import type { SignedInCall } from '../gate/call.ts';
import { isDeclared } from '../gate/declared-amounts.ts';
import type { FailureMode } from '../options.ts';
import { paidFeatures } from '../views/access-views.ts';

const keyOf = ({ identity }: SignedInCall, { featureId, requiredBalance, entityId }: CheckIntent): string =>
  JSON.stringify([identity.customerId, featureId, requiredBalance ?? 1, entityId ?? null]);

function modeOf({ service }: SignedInCall, { featureId }: CheckIntent): FailureMode {
  const modes: Readonly<Record<string, FailureMode | undefined>> = service.settings.failure;
  return (featureId !== undefined && modes[featureId]) || 'closed';
}

/** Keeps a good answer, where the policy falls back on it. */
export function rememberCheck(view: CheckView, intent: CheckIntent, call: SignedInCall): void {
  if (modeOf(call, intent) === 'last-known')
    call.service.lastChecks.set(keyOf(call, intent), { value: view, at: Date.now() });
}

/** Decides without the API, as the policy says for this feature; otherwise the failure stands. */
export function answerWithout(failure: unknown, intent: CheckIntent, call: SignedInCall): CheckView {
  const mode = modeOf(call, intent);
  if (mode === 'open') return { allowed: true, reason: null, balance: null, source: 'fallback' };
  const known = mode === 'last-known' ? lastAnswer(intent, call) : undefined;
  if (!known) throw failure;
  return { ...known, source: 'last-known' };
}

/** The newer of the last answer to this very question and the last look at the whole customer. */
function lastAnswer(intent: CheckIntent, call: SignedInCall): Omit<CheckView, 'source'> | undefined {
  const { featureId = '', requiredBalance, entityId } = intent;
  const { service, identity } = call;
  const answered = service.lastChecks.get(keyOf(call, intent));
  const customer = entityId === undefined ? service.lastCustomers.get(identity.customerId) : undefined;
  if (!customer || (answered && answered.at >= customer.at)) return answered?.value;
  // The same limit as while the API answers, or an outage would be the time to search for costs.
  if (call.door.isBrowser && paidFeatures(customer.value).has(featureId) && !isDeclared(intent, call)) return undefined;
  const { allowed, reason } = decide(accessOf(customer.value, featureId), requiredBalance);
  return { allowed, reason, balance: null };
}
