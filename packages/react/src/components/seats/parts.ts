// No 'use client' here: with it, `Seats.Root` would be undefined in a server component.
export { Add, type AddProps } from './add.tsx';
export { List, type ListProps } from './list.tsx';
export { RemoveSeat, type RemoveSeatProps } from './remove-seat.tsx';
export { Root, type SeatsRootProps } from './root.tsx';
export { Title } from './title.tsx';
