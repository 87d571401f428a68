'use client';

import type { ComponentProps } from 'react';
import { useProducts } from '../../hooks/use-products.ts';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

/** What is being bought, or how it ended. */
export function Title(props: ComponentProps<'h2'>) {
  const { purchase, titleId } = usePurchaseContext();
  const { products } = useProducts();
  const { words } = useText();
  const { status, preview, choice } = purchase;
  const chosen = products.find(({ id }) => id === choice?.productId);
  const product = preview?.product.name ?? chosen?.name ?? '';
  const isLater = preview?.scenario === 'downgrade' || preview?.scenario === 'cancel';
  const text = {
    done: isLater ? words.scheduledTitle : words.doneTitle({ product }),
    declined: words.declinedTitle,
    failed: preview ? words.failedTitle : undefined,
  }[status as string];
  return (
    <h2 id={titleId} {...props}>
      {props.children ?? text ?? words.checkoutTitle({ product, scenario: preview?.scenario ?? chosen?.scenario ?? null })}
    </h2>
  );
}
