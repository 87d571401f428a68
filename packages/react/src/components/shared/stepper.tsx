'use client';

import { type ComponentProps, useId, useState } from 'react';
import { useText } from '../../text/use-text.ts';

export interface StepperProps extends Omit<ComponentProps<'div'>, 'onChange'> {
  /** What is counted, in the plural: "seats". */
  readonly unit: string;
  /** Beside the number: "Extra seats". */
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most?: number | undefined;
  /** Quantities come in steps of it. @default 1 */
  readonly step?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: number) => void;
}

/** A quantity between two buttons, which can also be typed. What is chosen is always a whole number of steps. */
export function Stepper({
  unit,
  label,
  value,
  least,
  most = 1_000_000,
  step = 1,
  disabled,
  onChange,
  ...props
}: StepperProps) {
  const { say } = useText();
  const id = useId();
  // As it was typed, until the field is left: nobody gets to 120 whose 1 becomes a whole pack at once.
  const [typed, setTyped] = useState<string>();
  const nearest = (wanted: number) => {
    const whole = Math.ceil((Number.isFinite(wanted) ? wanted : least) / step) * step;
    return Math.min(most, Math.max(least, whole));
  };
  const choose = (quantity: number) => {
    if (quantity !== value) onChange(quantity);
  };
  const settle = () => {
    if (typed !== undefined) choose(nearest(Number.parseFloat(typed)));
    setTyped(undefined);
  };
  return (
    <div data-disabled={disabled || undefined} {...props}>
      <label htmlFor={id}>{label}</label>
      <div data-part="control">
        <button
          type="button"
          aria-label={say('fewer', { unit })}
          disabled={disabled || value <= least}
          onClick={() => choose(nearest(value - step))}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          step={step}
          value={typed ?? value}
          disabled={disabled}
          onChange={({ currentTarget: { value: text, valueAsNumber: wanted } }) => {
            // More digits make nothing of what is too much or negative.
            const isHopeless = wanted < 0 || wanted > most;
            setTyped(isHopeless ? undefined : text);
            if (isHopeless || nearest(wanted) === wanted) choose(nearest(wanted));
          }}
          onBlur={settle}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
        <button
          type="button"
          aria-label={say('more', { unit })}
          disabled={disabled || value >= most}
          onClick={() => choose(nearest(value + step))}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  );
}
