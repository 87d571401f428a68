'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { More } from './more.tsx';
import { Notice } from './notice.tsx';
import { type InvoiceListRootProps, Root } from './root.tsx';
import { Table } from './table.tsx';
import { Title } from './title.tsx';

export type InvoiceListSlot = 'root' | 'title' | 'notice' | 'table' | 'more';

export interface InvoiceListProps extends Omit<InvoiceListRootProps, 'children'> {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<InvoiceListSlot, string>> | undefined;
}

/** All of the list, in a file of its own: it stands on few pages. */
export function InvoicePanel({ classNames, className, ...props }: InvoiceListProps) {
  const cx = slotClasses<InvoiceListSlot>('autumn-invoices', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <Title className={cx('title', 'autumn-section-title')} />
      <Notice className={cx('notice', 'autumn-notice')} />
      <Table className={cx('table')} />
      <More className={cx('more', 'autumn-button autumn-button-quiet')} />
    </Root>
  );
}
