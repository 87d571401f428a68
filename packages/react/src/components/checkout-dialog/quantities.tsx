'use client';

import type { ComponentProps } from 'react';
import { unitOf } from '../../plans/feature-lines.ts';
import { prepaidOf } from '../../plans/prepaid.ts';
import { quantitiesOf } from '../../purchase/purchase-state.ts';
import { useText } from '../../text/use-text.ts';
import { Stepper } from '../shared/stepper.tsx';
import { usePurchaseContext } from './purchase-context.ts';

/** How many seats or packs; another number is previewed again. */
export function Quantities(props: ComponentProps<'div'>) {
  const { purchase } = usePurchaseContext();
  const { say } = useText();
  if (!purchase.preview) return null;
  const quantities = quantitiesOf(purchase);
  return prepaidOf(purchase.preview.product).map(({ featureId, item, step, least }) => (
    <Stepper
      key={featureId}
      unit={item.includedUsage ? say('extraUnits', { unit: unitOf(item).plural }) : unitOf(item).plural}
      value={quantities.find((option) => option.featureId === featureId)?.quantity ?? least}
      least={least}
      step={step}
      disabled={purchase.isBusy}
      {...props}
      onChange={(quantity) => purchase.setQuantity(featureId, quantity)}
    />
  ));
}
