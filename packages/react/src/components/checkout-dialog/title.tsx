'use client';

import type { ComponentProps } from 'react';
import { useProducts } from '../../hooks/use-products.ts';
import { purchaseMessages } from '../../text/purchase-messages.ts';
import { useText } from '../../text/use-text.ts';
import { usePurchaseContext } from './purchase-context.ts';

const titles: Readonly<Record<string, 'renew' | `checkoutTitle.${'trial' | 'upgrade' | 'downgrade' | 'active'}`>> = {
  trial: 'checkoutTitle.trial',
  upgrade: 'checkoutTitle.upgrade',
  downgrade: 'checkoutTitle.downgrade',
  cancel: 'checkoutTitle.downgrade',
  renew: 'renew',
  active: 'checkoutTitle.active',
  update_prepaid_quantity: 'checkoutTitle.active',
};

/** Nobody gets what they have already, or what they get later. */
const titlesOfChanges: readonly (string | undefined)[] = ['checkoutTitle.downgrade', 'checkoutTitle.active'];

/** What is being bought, or how it ended. */
export function Title(props: ComponentProps<'h2'>) {
  const { purchase, titleId } = usePurchaseContext();
  const { products } = useProducts();
  const { say } = useText(purchaseMessages);
  const { status, preview, choice } = purchase;
  const chosen = products.find(({ id }) => id === choice?.productId);
  const product = preview?.product.name ?? chosen?.name ?? '';
  const scenario = preview?.freeTrial ? 'trial' : (preview?.scenario ?? chosen?.scenario ?? '');
  const isNews = !titlesOfChanges.includes(titles[preview?.scenario ?? '']);
  const text = {
    done: isNews ? say('doneTitle', { product }) : say('scheduledTitle'),
    declined: say('declinedTitle'),
    failed: preview ? say('failedTitle') : undefined,
  }[status as string];
  return (
    <h2 id={titleId} {...props}>
      {props.children ?? text ?? say(titles[scenario] ?? 'checkoutTitle.new', { product })}
    </h2>
  );
}
