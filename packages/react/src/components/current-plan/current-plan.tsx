'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Actions } from './actions.tsx';
import { AddOns } from './add-ons.tsx';
import { Note } from './note.tsx';
import { Price } from './price.tsx';
import { type CurrentPlanRootProps, Root } from './root.tsx';
import { Title } from './title.tsx';

export type CurrentPlanSlot = 'root' | 'header' | 'title' | 'price' | 'note' | 'addOns' | 'actions';

export interface CurrentPlanProps extends Omit<CurrentPlanRootProps, 'children'> {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<CurrentPlanSlot, string>> | undefined;
}

/**
 * What the customer is on, what happens to it next, and what can be done about it: renew, keep, switch
 * the interval, cancel, pay what is due, manage the card.
 *
 * @example
 * <CurrentPlan />
 */
export function CurrentPlan({ classNames, className, ...props }: CurrentPlanProps) {
  const cx = slotClasses<CurrentPlanSlot>('autumn-plan', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <div className={cx('header')}>
        <Title className={cx('title', 'autumn-section-title')} />
        <Price className={cx('price')} />
      </div>
      <Note className={cx('note', 'autumn-notice')} />
      <AddOns className={cx('addOns')} buttonClassName="autumn-link" />
      <Actions
        className={cx('actions')}
        buttonClassName="autumn-button"
        quietClassName="autumn-button autumn-button-quiet"
      />
    </Root>
  );
}
