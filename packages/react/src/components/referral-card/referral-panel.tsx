'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Code } from './code.tsx';
import { Description } from './description.tsx';
import { Redeem } from './redeem.tsx';
import { type ReferralCardRootProps, Root } from './root.tsx';
import { Title } from './title.tsx';

export type ReferralCardSlot = 'root' | 'title' | 'description' | 'code' | 'redeem';

export interface ReferralCardProps extends Omit<ReferralCardRootProps, 'children'> {
  /** What an invitation is good for. */
  readonly description?: string | undefined;
  /** A code that is filled in already. */
  readonly defaultCode?: string | undefined;
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<ReferralCardSlot, string>> | undefined;
}

/** All of the card, in a file of its own: it stands on few pages. */
export function ReferralPanel({ classNames, className, description, defaultCode, ...props }: ReferralCardProps) {
  const cx = slotClasses<ReferralCardSlot>('autumn-referral', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <Title className={cx('title', 'autumn-section-title')} />
      <Description className={cx('description')}>{description}</Description>
      <Code
        className={cx('code', 'autumn-field')}
        noticeClassName={cx('code', 'autumn-notice')}
        buttonClassName="autumn-button"
      />
      <Redeem
        className={cx('redeem', 'autumn-field')}
        buttonClassName="autumn-button autumn-button-quiet"
        defaultCode={defaultCode}
      />
    </Root>
  );
}
