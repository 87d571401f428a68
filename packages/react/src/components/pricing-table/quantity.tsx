'use client';

import type { ComponentProps } from 'react';
import { unitOf } from '../../plans/feature-lines.ts';
import { prepaidOf } from '../../plans/prepaid.ts';
import { useText } from '../../text/use-text.ts';
import { Stepper } from '../shared/stepper.tsx';
import { useCard } from './card-context.ts';
import { useTable } from './table-context.ts';

/** How many seats or packs, for each feature that is bought ahead; the price above follows. */
export function Quantity(props: ComponentProps<'div'>) {
  const { table, purchase } = useTable();
  const { product } = useCard();
  const { say } = useText();
  if (!product) return null;
  const quantities = table.quantitiesOf(product);
  return prepaidOf(product).map(({ featureId, item, step, least }) => (
    <Stepper
      key={featureId}
      unit={item.includedUsage ? say('extraUnits', { unit: unitOf(item).plural }) : unitOf(item).plural}
      value={quantities[featureId] ?? least}
      least={least}
      step={step}
      disabled={purchase.isBusy}
      {...props}
      onChange={(quantity) => table.setQuantity(product.id, featureId, quantity)}
    />
  ));
}
