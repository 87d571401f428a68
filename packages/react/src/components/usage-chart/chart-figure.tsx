'use client';

import { slotClasses } from '../shared/slot-classes.ts';
import { Bars } from './bars.tsx';
import { Legend } from './legend.tsx';
import { Notice } from './notice.tsx';
import { Period } from './period.tsx';
import { Root, type UsageChartRootProps } from './root.tsx';
import { Table } from './table.tsx';
import { Title } from './title.tsx';
import { Toggle } from './toggle.tsx';

export type UsageChartSlot = 'root' | 'header' | 'title' | 'period' | 'legend' | 'notice' | 'bars' | 'table' | 'toggle';

export interface UsageChartProps extends Omit<UsageChartRootProps, 'children'> {
  /** Your classes, added to ours. */
  readonly classNames?: Partial<Record<UsageChartSlot, string>> | undefined;
}

/** All of the chart, in a file of its own: it stands on few pages. */
export function ChartFigure({ classNames, className, ...props }: UsageChartProps) {
  const cx = slotClasses<UsageChartSlot>('autumn-chart', classNames, className);
  return (
    <Root className={cx('root', 'autumn')} {...props}>
      <div className={cx('header')}>
        <Title className={cx('title', 'autumn-section-title')} />
        <Period className={cx('period')} />
      </div>
      {typeof props.featureId !== 'string' && <Legend className={cx('legend')} />}
      <Notice className={cx('notice', 'autumn-notice')} />
      <Bars className={cx('bars')} />
      <Table className={cx('table')} />
      <Toggle className={cx('toggle', 'autumn-link')} />
    </Root>
  );
}
