'use client';

import type { Access } from '@autumn/core/access';
import { createContext, useContext } from 'react';
import type { FeatureWords } from '../../plans/feature-name.ts';
import type { UsageFacts } from './usage-of.ts';

export interface UsageContextValue {
  readonly labelId: string;
  readonly label: string;
  readonly words: FeatureWords;
  /** Undefined while loading, and for a feature that is not held. */
  readonly access: Access | undefined;
  readonly usage: UsageFacts;
  readonly status: 'pending' | 'success' | 'error';
  readonly refetch: () => unknown;
}

export const UsageContext = createContext<UsageContextValue | null>(null);

export function useUsageContext(): UsageContextValue {
  const value = useContext(UsageContext);
  if (!value) throw new Error('This part belongs into <UsageMeter.Root>.');
  return value;
}
