'use client';

import type { RedeemReferralView } from '@autumn/core/browser';
import { useAutumn } from '../provider/autumn-context.ts';
import { type Action, useAction } from './use-action.ts';

export interface UseRedeemReferralResult extends Omit<Action<string, RedeemReferralView>, 'run'> {
  /** Rejects with an `AutumnError` whose code says why a code was not taken. */
  readonly redeem: (code: string) => Promise<RedeemReferralView>;
}

/**
 * Redeems somebody else's referral code, and asks again for what the reward may have changed.
 *
 * @example
 * const { redeem, isPending, error } = useRedeemReferral();
 * await redeem('FRIEND-42');
 */
export function useRedeemReferral(): UseRedeemReferralResult {
  const { client, refresh, tellOtherTabs } = useAutumn();
  const { run, ...state } = useAction(async (code: string) => {
    const view = await client.redeemReferral({ code: code.trim() });
    tellOtherTabs();
    await refresh();
    return view;
  });
  return { redeem: run, ...state };
}
