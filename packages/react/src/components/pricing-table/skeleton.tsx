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
  const { words } = useText();
  if (table.status !== 'pending' || table.plans.length > 0) return null;
  const shapes = Array.from({ length: cards + extraCards.length }, (_, index) => <div key={`card-${index + 1}`} data-part="card" />);
  return (
    <div role="status" data-count={shapes.length} {...props}>
      <span data-part="text">{words.loadingPlans}</span>
      {shapes}
    </div>
  );
}
