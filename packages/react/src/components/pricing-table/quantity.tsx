'use client';

import type { ComponentProps } from 'react';
import { PrepaidSteppers } from '../shared/prepaid-steppers.tsx';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** How many seats or packs, for each feature that is bought ahead; the price above follows. */
export function Quantity(props: ComponentProps<'div'>) {
  const { table, purchase } = useTable();
  const { product } = useCard();
  if (!product) return null;
  return (
    <PrepaidSteppers
      {...props}
      product={product}
      quantities={table.quantitiesOf(product)}
      disabled={purchase.isBusy}
      onChange={(featureId, quantity) => table.setQuantity(product.id, featureId, quantity)}
    />
  );
}
