'use client';

import { type ComponentProps, useId } from 'react';
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

/** A quantity between two buttons, which can also be typed. Always a whole number of steps. */
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
  const set = (next: number) => {
    const whole = Math.ceil((Number.isFinite(next) ? next : least) / step) * step;
    onChange(Math.min(most, Math.max(least, whole)));
  };
  return (
    <div data-disabled={disabled || undefined} {...props}>
      <label htmlFor={id}>{label}</label>
      <div data-part="control">
        <button
          type="button"
          aria-label={say('fewer', { unit })}
          disabled={disabled || value <= least}
          onClick={() => set(value - step)}
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
          value={value}
          disabled={disabled}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <button
          type="button"
          aria-label={say('more', { unit })}
          disabled={disabled || value >= most}
          onClick={() => set(value + step)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  );
}
