'use client';

import { createContext, useContext } from 'react';
import type { UseEntitiesResult } from '../../hooks/use-entities.ts';
import type { FeatureWords } from '../../plans/feature-name.ts';

export interface SeatsContextValue extends UseEntitiesResult {
  readonly titleId: string;
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly featureId: string;
  readonly words: FeatureWords;
  /** What was done last, for those who hear it. */
  readonly said: string;
  readonly tell: (text: string) => void;
  /** Why adding or removing did not work, in words for people. */
  readonly failureText: (error: Error | null) => string | null;
}

export const SeatsContext = createContext<SeatsContextValue | null>(null);

export function useSeats(): SeatsContextValue {
  const value = useContext(SeatsContext);
  if (!value) throw new Error('This part belongs into <Seats.Root>.');
  return value;
}
