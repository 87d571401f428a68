import type { Verdict } from '../gates/decide-gate.ts';

export type ForcedAnswer = 'allow' | 'deny';

/** By feature id. */
export type Forced = Readonly<Record<string, ForcedAnswer>>;

/** What a gate shows in place of what was decided. The balance stays true. */
export function forcedVerdict(verdict: Verdict, answer: ForcedAnswer): Verdict {
  if (answer === 'allow') return { ...verdict, status: 'allowed', reason: null, error: null };
  const reason = verdict.reason ?? (verdict.balance === null ? 'no_access' : 'limit_reached');
  return { ...verdict, status: 'denied', reason, error: null };
}
