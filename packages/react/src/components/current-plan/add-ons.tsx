'use client';

import type { ComponentProps } from 'react';
import { priceOf } from '../../plans/price-of.ts';
import { accountMessages } from '../../text/account-messages.ts';
import { howOften } from '../../text/phrases.ts';
import { useText } from '../../text/use-text.ts';
import { CancelPlan } from './cancel-plan.tsx';
import { usePlan } from './plan-context.ts';

/** What is held beside the plan. Each can be canceled, or kept after all. */
export function AddOns({ buttonClassName, ...props }: ComponentProps<'ul'> & { readonly buttonClassName?: string }) {
  const { addOns, currency, purchase } = usePlan();
  const { say, format } = useText(accountMessages);
  if (addOns.length === 0) return null;
  return (
    <ul aria-label={say('addOns')} {...props}>
      {addOns.map((product) => {
        const { amount, interval, intervalCount } = priceOf(product);
        const { currentPeriodEnd: end, canceledAt } = product;
        return (
          <li key={product.id}>
            <span data-part="name">{product.name}</span>
            <span data-part="price">
              {canceledAt !== null && end !== null
                ? say('runsUntil', { date: format.date(end) })
                : `${format.price(amount, currency)} ${howOften(say, interval, intervalCount)}`}
            </span>
            {canceledAt === null ? (
              <CancelPlan product={product} className={buttonClassName} />
            ) : (
              <button
                type="button"
                className={buttonClassName}
                disabled={purchase.isBusy}
                onClick={() => purchase.choose({ productId: product.id })}
              >
                {say('renew')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
