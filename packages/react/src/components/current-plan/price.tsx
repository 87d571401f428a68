'use client';

import type { ComponentProps } from 'react';
import { intervalText } from '../../plans/interval-text.ts';
import { paidFor } from '../../plans/paid-for.ts';
import { priceOf } from '../../plans/price-of.ts';
import { useText } from '../../text/use-text.ts';
import { usePlan } from './plan-context.ts';

/** What the plan costs as it is held, with its seats, and how often. */
export function Price(props: ComponentProps<'p'>) {
  const { plan, currency } = usePlan();
  const { say, format } = useText();
  if (!plan) return null;
  const amount = paidFor(plan);
  // A plan that is called so already says it once.
  const isSaid = plan.name === say('free');
  return (
    <p {...props}>
      <span data-part="amount">{amount === 0 && !isSaid ? say('free') : format.price(amount, currency)}</span>{' '}
      {amount > 0 && <span data-part="interval">{intervalText(priceOf(plan), { say, format })}</span>}
    </p>
  );
}
