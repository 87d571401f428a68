'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Bar } from './bar.tsx';
import { Label } from './label.tsx';
import { Reset } from './reset.tsx';
import { Root, type UsageMeterRootProps } from './root.tsx';
import { Value } from './value.tsx';

export type UsageMeterSlot = 'root' | 'header' | 'label' | 'value' | 'bar' | 'reset';

export interface UsageMeterProps extends Omit<UsageMeterRootProps, 'children'> {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<UsageMeterSlot, string>> | undefined;
}

/**
 * How much of a feature is left, and when it comes again.
 *
 * @example
 * <UsageMeter featureId="words" />
 */
export function UsageMeter({ classNames, className, ...props }: UsageMeterProps) {
  const cx = slotClasses<UsageMeterSlot>('autumn-meter', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <div className={cx('header')}>
        <Label className={cx('label')} />
        <Value className={cx('value')} />
      </div>
      <Bar className={cx('bar')} />
      <Reset className={cx('reset')} />
    </Root>
  );
}
