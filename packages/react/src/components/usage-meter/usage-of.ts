import type { Access } from '@autumn/core/access';

export type UsageState = 'ok' | 'low' | 'empty' | 'over' | 'unlimited' | 'none';

export interface UsageFacts {
  readonly state: UsageState;
  /** Units that can still be used without paying more. */
  readonly left: number;
  /** The allowance of this period. */
  readonly total: number;
  readonly used: number;
  /** Units beyond the allowance. */
  readonly over: number;
  /** Share of the allowance that is left: 0 to 1. */
  readonly share: number;
}

/** Below this share of the allowance a meter warns. */
const lowShare = 0.2;

/** A balance as something to look at. */
export function usageOf(access: Access | undefined): UsageFacts {
  if (!access?.held) return { state: 'none', left: 0, total: 0, used: 0, over: 0, share: 0 };
  const left = Math.max(0, access.balance);
  const over = Math.max(0, -access.balance);
  // What was carried over or topped up counts too, so the allowance is never smaller than what is left.
  const total = Math.max(access.includedUsage, left);
  const share = total === 0 ? 0 : left / total;
  const state = access.unlimited || access.type === 'boolean' ? 'unlimited' : over > 0 ? 'over' : stateOf(share);
  return { state, left, total, used: access.usage, over, share };
}

const stateOf = (share: number): UsageState => (share === 0 ? 'empty' : share <= lowShare ? 'low' : 'ok');
