'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Action } from './action.tsx';
import { Badge } from './badge.tsx';
import { Card } from './card.tsx';
import { Description } from './description.tsx';
import { Extras } from './extras.tsx';
import { Features } from './features.tsx';
import { Intervals } from './intervals.tsx';
import { Name } from './name.tsx';
import { Note } from './note.tsx';
import { Notice } from './notice.tsx';
import { Plans } from './plans.tsx';
import { Price } from './price.tsx';
import { Quantity } from './quantity.tsx';
import { type PricingTableRootProps, Root } from './root.tsx';
import { Skeleton } from './skeleton.tsx';

export type PricingTableSlot =
  | 'root'
  | 'intervals'
  | 'plans'
  | 'card'
  | 'header'
  | 'name'
  | 'badge'
  | 'description'
  | 'price'
  | 'quantity'
  | 'action'
  | 'note'
  | 'features'
  | 'extras'
  | 'extra'
  | 'notice'
  | 'skeleton';

export interface PricingTableProps extends Omit<PricingTableRootProps, 'children'> {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<PricingTableSlot, string>> | undefined;
  /** Cards to leave room for while loading. @default 3 */
  readonly skeletons?: number | undefined;
}

/**
 * Your plans, ready to buy: intervals, trials, quantities, top-ups, and for each plan the button that
 * fits what the customer has now. Opens a `CheckoutDialog`.
 *
 * Import `@autumn/react/styles.css` once, or style the slots yourself. It is made of the parts in
 * `@autumn/react/headless` and of nothing else.
 *
 * @example
 * <PricingTable
 *   signInHref="/sign-in"
 *   plans={[{ product: 'free' }, { title: 'Pro', month: 'pro', year: 'pro_yearly', recommended: true }]}
 *   extra={[{ id: 'enterprise', title: 'Enterprise', action: { text: 'Contact us', href: '/contact' } }]}
 * />
 */
export function PricingTable({ classNames, className, skeletons, ...options }: PricingTableProps) {
  const cx = slotClasses<PricingTableSlot>('autumn-pricing-table', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...options}>
      <Notice className={cx('notice')} />
      <Intervals className={cx('intervals')} />
      <Skeleton className={cx('skeleton')} cards={skeletons} />
      <Plans className={cx('plans')}>
        <Card className={cx('card')}>
          <div className={cx('header')}>
            <Name className={cx('name')} />
            <Badge className={cx('badge')} />
          </div>
          <Description className={cx('description')} />
          <Price className={cx('price')} />
          <div className={cx('quantity')}>
            <Quantity className="autumn-stepper" />
          </div>
          <div className={cx('action')}>
            <Action className="autumn-button" />
            <Note className={cx('note')} />
          </div>
          <Features className={cx('features')} />
        </Card>
      </Plans>
      <Extras className={cx('extras')}>
        <Card className={cx('extra')}>
          <div data-part="about">
            <div className={cx('header')}>
              <Name className={cx('name')} />
              <Badge className={cx('badge')} />
            </div>
            <Features className={cx('features')} />
          </div>
          <Quantity className={cx('quantity', 'autumn-stepper')} />
          <Price className={cx('price')} />
          <div className={cx('action')}>
            <Action className="autumn-button" />
          </div>
        </Card>
      </Extras>
    </Root>
  );
}
