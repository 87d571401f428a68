'use client';

import { useAutumn } from '../../provider/autumn-context.ts';
import { LateSection } from '../shared/late-section.tsx';
import { lazyPart } from '../shared/lazy-part.ts';
import type { CurrentPlanProps } from './plan-panel.tsx';

export const planPanel = lazyPart<CurrentPlanProps>(async () => (await import('./plan-panel.tsx')).PlanPanel);

/**
 * What the customer is on, what happens to it next, and what can be done about it: keep it, switch the
 * interval, cancel, pay what is due, manage the card.
 *
 * @example
 * <CurrentPlan />
 */
export function CurrentPlan(props: CurrentPlanProps) {
  const { queries } = useAutumn();
  return (
    <LateSection part={planPanel} prefix="autumn-plan" props={props} asks={[queries.customer(), queries.products()]} />
  );
}
