'use client';

import { type ComponentType, lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import type { AutumnDevtoolsProps } from './devtools-props.ts';
import type { DevtoolsWindowProps } from './devtools-window.tsx';
import { createInspection } from './inspection.ts';

declare const process: { readonly env: { readonly NODE_ENV: string } };

const nothing = { default: () => null };

/** What cannot be fetched must not take the app along. */
const DevtoolsWindow = lazy<ComponentType<DevtoolsWindowProps>>(async () =>
  // Asked again, because some bundlers write what is imported late although nobody is left who imports it.
  process.env.NODE_ENV === 'production'
    ? nothing
    : import('./devtools-window.tsx').then(
        (module) => ({ default: module.DevtoolsWindow }),
        () => nothing,
      ),
);

const never = () => () => undefined;

/** Looks on from the first request; what shows it is fetched meanwhile, and only in a browser. */
export function AttachedDevtools(props: AutumnDevtoolsProps) {
  const { gates } = useAutumn();
  const inspection = useMemo(() => createInspection(gates), [gates]);
  useEffect(() => inspection.attach(), [inspection]);
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? (
    <Suspense>
      <DevtoolsWindow {...props} inspection={inspection} />
    </Suspense>
  ) : null;
}
