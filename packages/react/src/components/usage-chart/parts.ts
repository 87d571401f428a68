// No 'use client' here: with it, `UsageChart.Root` would be undefined in a server component.
export { Bars } from './bars.tsx';
export { Legend } from './legend.tsx';
export { Notice } from './notice.tsx';
export { Period } from './period.tsx';
export { Root, type UsageChartRootProps } from './root.tsx';
export { Table } from './table.tsx';
export { Title } from './title.tsx';
export { Toggle } from './toggle.tsx';
