'use client';

import { createContext, useContext } from 'react';

export interface ReferralContextValue {
  readonly titleId: string;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly status: 'pending' | 'success' | 'error';
  readonly refetch: () => unknown;
  readonly code: string | null;
  /** What is shared: the link with the code, else the code. */
  readonly shared: string | null;
}

export const ReferralContext = createContext<ReferralContextValue | null>(null);

export function useReferral(): ReferralContextValue {
  const value = useContext(ReferralContext);
  if (!value) throw new Error('This part belongs into <ReferralCard.Root>.');
  return value;
}
