import type { ReferralCodeView } from '@autumn/core/browser';
import { queryOptions } from '@tanstack/react-query';
import type { BrowserClient } from '../client/browser-client.ts';
import { autumnKeys } from './keys.ts';
import { readBehaviour } from './retry.ts';

export const referralQueries = (client: Pick<BrowserClient, 'referralCode'>, identity: string | null) => ({
  /** The person's own code of a program. Made at the first request, and the same one ever after. */
  referralCode: (programId: string) =>
    queryOptions<ReferralCodeView>({
      queryKey: autumnKeys.referralCode(identity, programId),
      queryFn: ({ signal }) => client.referralCode({ programId }, { signal }),
      enabled: identity !== null,
      staleTime: Number.POSITIVE_INFINITY,
      ...readBehaviour,
    }),
});
