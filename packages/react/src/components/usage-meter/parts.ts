// No 'use client' here: with it, `UsageMeter.Root` would be undefined in a server component.
export { Bar } from './bar.tsx';
export { Label } from './label.tsx';
export { Reset } from './reset.tsx';
export { Root, type UsageMeterRootProps } from './root.tsx';
export { Value } from './value.tsx';
