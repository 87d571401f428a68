'use client';

import type { ComponentProps } from 'react';
import { unitOf } from '../../plans/feature-lines.ts';
import type { OfferedProduct } from '../../plans/offered-product.ts';
import { prepaidOf } from '../../plans/prepaid.ts';
import { useText } from '../../text/use-text.ts';
import { Stepper } from './stepper.tsx';

export interface PrepaidSteppersProps extends Omit<ComponentProps<'div'>, 'onChange'> {
  readonly product: Pick<OfferedProduct, 'items'>;
  /** Units that are chosen, by feature id; the least there can be, where nothing was chosen. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly disabled: boolean;
  readonly onChange: (featureId: string, quantity: number) => void;
}

/** A stepper for each feature of a product that is bought ahead. */
export function PrepaidSteppers({ product, quantities, disabled, onChange, ...props }: PrepaidSteppersProps) {
  const { say } = useText();
  return prepaidOf(product).map(({ featureId, item, step, least }) => {
    const unit = unitOf(item).plural;
    return (
      <Stepper
        key={featureId}
        label={item.includedUsage ? say('extraUnits', { unit }) : unit}
        unit={unit}
        value={quantities[featureId] ?? least}
        least={least}
        step={step}
        disabled={disabled}
        {...props}
        onChange={(quantity) => onChange(featureId, quantity)}
      />
    );
  });
}
