'use client';

import type { ComponentProps } from 'react';
import { priceOf } from '../../plans/price-of.ts';
import { howOften } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { usePlan } from './plan-context.ts';

/** What the plan costs, and how often. */
export function Price(props: ComponentProps<'p'>) {
  const { plan, currency } = usePlan();
  const { say, format } = useText();
  if (!plan) return null;
  const { amount, interval, intervalCount } = priceOf(plan);
  return (
    <p {...props}>
      <span data-part="amount">{amount === 0 ? say('free') : format.price(amount, currency)}</span>{' '}
      {amount > 0 && <span data-part="interval">{howOften(say, interval, intervalCount)}</span>}
    </p>
  );
}
