'use client';

import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import type { AutumnDevtoolsProps } from './devtools-props.ts';
import { createInspection } from './inspection.ts';

/** What cannot be fetched must not take the app along. */
const DevtoolsWindow = lazy(() =>
  import('./devtools-window.tsx').then(
    (module) => ({ default: module.DevtoolsWindow }),
    () => ({ default: () => null }),
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
