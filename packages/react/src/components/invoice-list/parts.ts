// No 'use client' here: with it, `InvoiceList.Root` would be undefined in a server component.
export { More } from './more.tsx';
export { Notice } from './notice.tsx';
export { type InvoiceListRootProps, Root } from './root.tsx';
export { Table } from './table.tsx';
export { Title } from './title.tsx';
