'use client';

import type { ComponentProps } from 'react';
import { unitOf } from '../../plans/feature-lines.ts';
import { prepaidOf } from '../../plans/prepaid.ts';
import { useAutumn } from '../../provider/autumn-context.ts';
import { useText } from '../../text/use-text.ts';
import { actionOf } from './action-of.ts';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** The plan's button: buys it, signs in first, or is the link that you gave. */
export function Action({ className, children }: Pick<ComponentProps<'button'>, 'className' | 'children'>) {
  const { say } = useText();
  const { identity } = useAutumn();
  const { table, purchase, isPaying, onSignIn, signInHref } = useTable();
  const { product, title, details, held, isCurrent, nameId } = useCard();

  const link = details.action ?? (identity === null && product && signInHref ? { href: signInHref, text: null } : null);
  const quantities = product ? table.quantitiesOf(product) : {};
  const prepaid = product ? prepaidOf(product) : [];
  const changed = prepaid.find(
    ({ featureId }) =>
      held && held.items.find((item) => item.featureId === featureId)?.quantity !== quantities[featureId],
  );
  const changedUnits = changed ? unitOf(changed.item).plural : null;
  const action = product && actionOf({ product, title, isCurrent, isPaying, changedUnits }, say);

  if (link) {
    return (
      <a className={className} href={link.href} data-kind="link" aria-describedby={nameId}>
        {children ?? link.text ?? action?.text}
      </a>
    );
  }
  if (!product || !action) return null;

  const isSignedOut = identity === null;
  const isPending = purchase.choice?.productId === product.id && (purchase.status === 'previewing' || purchase.isBusy);
  const isUnknown = table.status !== 'success' || (isSignedOut && !onSignIn);
  const buy = () => {
    const options = prepaid.map(({ featureId, least }) => ({ featureId, quantity: quantities[featureId] ?? least }));
    void purchase.choose({ productId: product.id, ...(options.length > 0 ? { options } : {}) });
  };
  return (
    <button
      type="button"
      className={className}
      data-kind={product.scenario}
      disabled={action.isDisabled || isUnknown || purchase.isBusy}
      aria-busy={isPending}
      aria-describedby={nameId}
      onClick={() => (isSignedOut ? onSignIn?.(product.id) : buy())}
    >
      {children ?? (isSignedOut && !onSignIn ? say('signIn') : action.text)}
    </button>
  );
}
