'use client';

import { type ComponentProps, useId } from 'react';
import { useReferralCode } from '../../hooks/use-referral-code.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { ReferralContext } from './referral-context.ts';

export interface ReferralCardRootProps extends ComponentProps<'section'> {
  /** Of the referral program. */
  readonly programId: string;
  /** Makes the link that is shared out of a code. @default the code itself is shared */
  readonly linkOf?: ((code: string) => string) | undefined;
  /** Of the title. @default "h3" */
  readonly heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/** Asks for the person's own code. Shows nothing to who is not signed in. */
export function Root({ programId, linkOf, heading = 'h3', children, ...props }: ReferralCardRootProps) {
  const titleId = useId();
  const { identity } = useAutumn();
  const { data, status, refetch } = useReferralCode(programId);
  if (identity === null) return null;
  const code = data?.code ?? null;
  const value = { titleId, heading, status, refetch, code, shared: code === null ? null : (linkOf?.(code) ?? code) };
  return (
    <ReferralContext.Provider value={value}>
      <section aria-labelledby={titleId} data-status={status} {...props}>
        {children}
      </section>
    </ReferralContext.Provider>
  );
}
