'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { useAutumn } from '../provider/autumn-context.ts';
import { referralQueries } from '../queries/referral-queries.ts';

/**
 * The signed-in person's own code of a referral program, to pass on. Made at the first request, and the
 * same one ever after. A TanStack query result; pass null to not ask yet.
 *
 * @example
 * const { data } = useReferralCode('invite_friends');
 * const link = `https://example.com/?ref=${data?.code}`;
 */
export function useReferralCode(programId: string | null) {
  const { client, identity, queryClient } = useAutumn();
  const options = referralQueries(client, identity).referralCode(programId ?? '');
  return useQuery(programId === null ? { ...options, queryFn: skipToken } : options, queryClient);
}
