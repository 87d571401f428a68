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

/** All of the plan, in a file of its own: it stands on few pages. */
export function PlanPanel({ classNames, className, ...props }: CurrentPlanProps) {
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
