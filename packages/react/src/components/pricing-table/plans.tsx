'use client';

import { type ComponentProps, useId } from 'react';
import { buildsOn } from '../../plans/grants.ts';
import type { Plan } from '../../plans/plan.ts';
import { CardContext, type CardContextValue, cardOf } from './card-context.ts';
import { useTable } from './table-context.ts';

/** A list with one card for each plan: the children are the card, written once. */
export function Plans({ children, ...props }: ComponentProps<'ul'>) {
  const { table, extraCards } = useTable();
  const id = useId();
  const { plans } = table;
  // Until the plans are here their place is held by the skeleton, cards of your own included.
  if (plans.length + extraCards.length === 0 || (plans.length === 0 && table.status === 'pending')) return null;

  const planCardOf = (plan: Plan, index: number): CardContextValue => {
    const product = table.productOf(plan);
    return {
      ...plan,
      nameId: `${id}${plan.id}`,
      // A step back is not recommended to anybody.
      recommended: plan.recommended && (product.scenario === 'new' || product.scenario === 'upgrade'),
      product,
      held: table.heldOf(product.id),
      isCurrent: plan.products.some(({ scenario }) => scenario === 'active' || scenario === 'renew'),
      base: baseOf(plans[index - 1]),
      priceText: null,
    };
    function baseOf(before: Plan | undefined): CardContextValue['base'] {
      const { everythingFrom } = plan.details;
      const found = before && { title: before.title, product: table.productOf(before) };
      if (!found || everythingFrom === false || !buildsOn(product, found.product)) return null;
      return everythingFrom === undefined ? found : { ...found, title: everythingFrom };
    }
  };

  return (
    <ul data-count={plans.length + extraCards.length} {...props}>
      {plans.map((plan, index) => (
        <CardContext.Provider key={plan.id} value={planCardOf(plan, index)}>
          {children}
        </CardContext.Provider>
      ))}
      {extraCards.map((card) => (
        <CardContext.Provider
          key={card.id}
          value={cardOf(card, {
            nameId: `${id}${card.id}`,
            title: card.title,
            product: null,
            held: null,
            isCurrent: false,
            priceText: card.price ?? '',
          })}
        >
          {children}
        </CardContext.Provider>
      ))}
    </ul>
  );
}
