'use client';

import { Paywall } from '../paywall/paywall.tsx';
import { slotClasses } from '../shared/slot-classes.ts';
import { Add } from './add.tsx';
import { List } from './list.tsx';
import { Root, type SeatsRootProps } from './root.tsx';
import { Title } from './title.tsx';

export type SeatsSlot = 'root' | 'title' | 'list' | 'add' | 'paywall';

export interface SeatsProps extends Omit<SeatsRootProps, 'children'> {
  /** Makes the id of a new one out of its name, such as the id of a user. @default a random one */
  readonly idOf?: ((name: string) => string) | undefined;
  /** A page with all plans, to link to when no more are included. */
  readonly plansHref?: string | undefined;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<SeatsSlot, string>> | undefined;
}

/** All of the seats, in a file of its own: they stand on few pages. */
export function SeatsPanel({ idOf, plansHref, classNames, className, ...props }: SeatsProps) {
  const cx = slotClasses<SeatsSlot>('autumn-seats', classNames, className);
  const { featureId } = props;
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <Title className={cx('title', 'autumn-section-title')} />
      <List
        className={cx('list')}
        noticeClassName="autumn-notice"
        buttonClassName="autumn-button autumn-button-quiet"
      />
      <Paywall featureId={featureId} plansHref={plansHref} heading="h4" className={cx('paywall')}>
        <Add className={cx('add', 'autumn-field')} buttonClassName="autumn-button" idOf={idOf} />
      </Paywall>
    </Root>
  );
}
