'use client';

import type { ComponentProps } from 'react';
import { intervalText } from '../../plans/interval-text.ts';
import { paidFor } from '../../plans/paid-for.ts';
import { priceOf } from '../../plans/price-of.ts';
import { accountMessages } from '../../text/account-messages.ts';
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
        const { currentPeriodEnd: end, canceledAt } = product;
        return (
          <li key={product.id}>
            <span data-part="name">{product.name}</span>
            <span data-part="price">
              {canceledAt !== null && end !== null
                ? say('runsUntil', { date: format.date(end) })
                : `${format.price(paidFor(product), currency)} ${intervalText(priceOf(product), { say, format })}`}
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
                {say('renew', { product: product.name ?? product.id })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
