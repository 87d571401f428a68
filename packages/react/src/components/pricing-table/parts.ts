// No 'use client' here: with it, `PricingTable.Root` would be undefined in a server component.
export { Action } from './action.tsx';
export { Badge } from './badge.tsx';
export { Card } from './card.tsx';
export { Description } from './description.tsx';
export { Extras } from './extras.tsx';
export { Features } from './features.tsx';
export { Intervals } from './intervals.tsx';
export { Name } from './name.tsx';
export { Note } from './note.tsx';
export { Notice } from './notice.tsx';
export { Plans } from './plans.tsx';
export { Price } from './price.tsx';
export { Quantity } from './quantity.tsx';
export { type PricingTableRootProps, Root } from './root.tsx';
export { Skeleton, type SkeletonProps } from './skeleton.tsx';
