'use client';

import type { ComponentProps } from 'react';
import { quantitiesOf } from '../../purchase/purchase-state.ts';
import { PrepaidSteppers } from '../shared/prepaid-steppers.tsx';
import { usePurchaseContext } from './purchase-context.ts';

/** How many seats or packs; another number is previewed again. */
export function Quantities(props: ComponentProps<'div'>) {
  const { purchase } = usePurchaseContext();
  if (!purchase.preview) return null;
  const chosen = quantitiesOf(purchase).map(({ featureId, quantity }) => [featureId, quantity] as const);
  return (
    <PrepaidSteppers
      {...props}
      product={purchase.preview.product}
      quantities={Object.fromEntries(chosen)}
      disabled={purchase.isBusy}
      onChange={purchase.setQuantity}
    />
  );
}
