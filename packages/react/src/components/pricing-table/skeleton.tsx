'use client';

import type { ComponentProps } from 'react';
import { useText } from '../../text/use-text.ts';
import { useTable } from './table-context.ts';

export interface SkeletonProps extends ComponentProps<'div'> {
  /** Cards to leave room for. @default 3 */
  readonly cards?: number | undefined;
}

/** Leaves room for the plans while they are loading, so that nothing jumps when they come. */
export function Skeleton({ cards = 3, ...props }: SkeletonProps) {
  const { table, extraCards } = useTable();
  const { say } = useText();
  if (table.status !== 'pending' || table.plans.length > 0) return null;
  const shapes = Array.from({ length: cards + extraCards.length }, (_, index) => `card ${index + 1}`);
  return (
    <div role="status" data-count={shapes.length} {...props}>
      <span data-part="text">{say('loadingPlans')}</span>
      {shapes.map((shape) => (
        <div key={shape} data-part="card" />
      ))}
    </div>
  );
}
