export { AutumnDevtools } from './autumn-devtools.tsx';
export type { AutumnDevtoolsProps, DevtoolsPosition } from './devtools-props.ts';
