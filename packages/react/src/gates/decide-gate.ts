import { decide } from '@autumn/core/access';
import type { CheckIntent, CheckView, CustomerView, Source } from '@autumn/core/browser';
import type { QueryState } from '@tanstack/react-query';

export type CheckReason = 'no_access' | 'limit_reached' | 'no_product' | 'signed_out';

export interface Verdict {
  /** `error` only where nothing is known: after a failed refetch the last good answer stands. */
  readonly status: 'pending' | 'allowed' | 'denied' | 'error';
  readonly reason: CheckReason | null;
  /** Units of the feature that are left; null for a product, a boolean feature and an unlimited one. */
  readonly balance: number | null;
  readonly source: Source | null;
  readonly error: Error | null;
}

const nothing = { reason: null, balance: null, source: null, error: null };
const pending: Verdict = { status: 'pending', ...nothing };
const signedOut: Verdict = { ...nothing, status: 'denied', reason: 'signed_out' };

const runningStatuses = new Set(['active', 'trialing', 'past_due']);

type Decided = Pick<Verdict, 'reason' | 'balance' | 'source'> & { readonly allowed: boolean };

/** The part of a query that decides. */
type Answer<View> = Pick<QueryState<View>, 'data' | 'error'> | undefined;

/** Decides from what is cached; `ask` says that only the server knows. Deterministic, so that hydration agrees. */
export function decideGate(
  intent: CheckIntent,
  identity: string | null,
  customer: Answer<CustomerView>,
): Verdict | 'ask' {
  if (identity === null) return signedOut;
  if (!customer?.data) return undecided(customer);
  if (intent.entityId !== undefined) return 'ask';
  return intent.featureId === undefined ? decideProduct(intent, customer.data) : decideFeature(intent, customer.data);
}

function decideFeature({ featureId = '', requiredBalance }: CheckIntent, customer: CustomerView): Verdict | 'ask' {
  const { source, asOf, features } = customer;
  const access = features[featureId];
  if (!access) return answered({ allowed: false, reason: 'no_access', balance: null, source });
  const hasExpired = access.expiresAt !== null && access.expiresAt <= asOf;
  if (!access.exact || hasExpired) return 'ask';
  const { allowed, reason } = decide(access, requiredBalance);
  const isCounted = access.type === 'metered' && !access.unlimited && access.held;
  return answered({ allowed, reason, balance: isCounted ? access.balance : null, source });
}

function decideProduct({ productId }: CheckIntent, { products, source }: CustomerView): Verdict {
  const isHeld = products.some(({ id, status }) => id === productId && runningStatuses.has(status));
  return answered({ allowed: isHeld, reason: isHeld ? null : 'no_product', balance: null, source });
}

/** The server's answer as a verdict. */
export const verdictOf = (answer: Answer<CheckView>): Verdict =>
  answer?.data ? answered(answer.data) : undecided(answer);

const answered = ({ allowed, reason, balance, source }: Decided): Verdict => ({
  status: allowed ? 'allowed' : 'denied',
  reason,
  balance,
  source,
  error: null,
});

const undecided = (answer: Answer<unknown>): Verdict =>
  answer?.error ? { ...nothing, status: 'error', error: answer.error } : pending;
