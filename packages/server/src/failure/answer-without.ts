import { accessOf, decide } from '@autumn/core/access';
import type { CheckIntent, CheckView } from '@autumn/core/browser';
import type { Known, KnownKey } from '../cache/last-known.ts';
import type { SignedInCall } from '../gate/call.ts';
import { isDeclared } from '../gate/declared-amounts.ts';
import { creditsOf, isHidden } from '../views/credits.ts';
import { failureMode } from './last-known-access.ts';

const keyOf = ({ identity }: SignedInCall, { featureId, requiredBalance, entityId }: CheckIntent): KnownKey => [
  identity.customerId,
  featureId,
  requiredBalance ?? 1,
  entityId ?? null,
];

/** Keeps a good answer, as of when it was asked for, where the policy falls back on it. */
export async function rememberCheck(
  view: CheckView,
  intent: CheckIntent,
  call: SignedInCall,
  at: number,
): Promise<void> {
  if (intent.featureId === undefined || failureMode(call, intent.featureId) !== 'last-known') return;
  await call.service.lastChecks.set(keyOf(call, intent), { value: view, at });
}

/** Decides without the API, as the policy says for this feature; otherwise the failure stands. */
export async function answerWithout(failure: unknown, intent: CheckIntent, call: SignedInCall): Promise<CheckView> {
  const mode = intent.featureId === undefined ? 'closed' : failureMode(call, intent.featureId);
  if (mode === 'open') return { allowed: true, reason: null, balance: null, source: 'fallback' };
  const known = mode === 'last-known' ? await lastAnswer(intent, call) : undefined;
  if (!known) throw failure;
  return { ...known, source: 'last-known' };
}

/** The newer of the last answer to this very question and the last look at the whole customer or entity. */
async function lastAnswer(intent: CheckIntent, call: SignedInCall): Promise<Omit<CheckView, 'source'> | undefined> {
  const { featureId = '', requiredBalance } = intent;
  const [answered, seen] = await Promise.all([
    call.service.lastChecks.get(keyOf(call, intent)),
    lastSeen(intent, call),
  ]);
  if (!seen || (answered && answered.at >= seen.at)) return answered?.value;
  // The same limit as while the API answers, or an outage would be the time to search for costs.
  const { credits: mode } = call.service.settings;
  const hides = call.door.isBrowser && isHidden(creditsOf(seen.value), mode, featureId);
  if (hides && !isDeclared(intent, call)) return undefined;
  const { allowed, reason } = decide(accessOf(seen.value, featureId), requiredBalance);
  return { allowed, reason, balance: null };
}

async function lastSeen(
  { entityId }: CheckIntent,
  { identity, service }: SignedInCall,
): Promise<Known<Parameters<typeof accessOf>[0]> | undefined> {
  return entityId === undefined
    ? service.lastCustomers.get([identity.customerId])
    : service.lastEntities.get([identity.customerId, entityId]);
}
