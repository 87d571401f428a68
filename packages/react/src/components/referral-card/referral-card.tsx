'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { referralQueries } from '../../queries/referral-queries.ts';
import { LateSection } from '../shared/late-section.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { ReferralCardProps } from './referral-panel.tsx';

export const referralPanel = lazyPart<ReferralCardProps>(
  async () => (await import('./referral-panel.tsx')).ReferralPanel,
);

/**
 * The person's own referral code to pass on, and a field for somebody else's.
 *
 * @example
 * <ReferralCard programId="invite" linkOf={(code) => `https://example.com/?ref=${code}`} />
 */
export function ReferralCard(props: ReferralCardProps) {
  const { client, identity } = useAutumn();
  if (identity === null) return null;
  return (
    <LateSection
      part={referralPanel}
      prefix="autumn-referral"
      props={props}
      asks={[referralQueries(client, identity).referralCode(props.programId)]}
    />
  );
}
