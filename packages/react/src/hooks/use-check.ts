'use client';

import type { CheckIntent } from '@autumn/core/browser';
import { useMemo, useSyncExternalStore } from 'react';
import { type CheckState, createGate } from '../gates/gate.ts';
import { useAutumn } from '../provider/autumn-context.ts';

export interface UseCheckResult extends CheckState {
  /** Asks the server again. */
  readonly refetch: () => Promise<void>;
}

/**
 * May this person use a feature, or do they hold a product? Pass exactly one of `featureId` and `productId`.
 *
 * Decided from the customer that the page has already: any number of checks costs one request. Where
 * that is not enough (several credit systems, an entity, an expired view) the server is asked. While
 * nothing is known it is `pending`, never denied; it does not throw while rendering.
 *
 * A component re-renders only when a field that it reads has changed, so take what you need:
 *
 * @example
 * const { allowed, reason, upgrade } = useCheck({ featureId: 'words', requiredBalance: 300 });
 */
export function useCheck({ featureId, productId, requiredBalance, entityId }: CheckIntent): UseCheckResult {
  const { gates } = useAutumn();
  const gate = useMemo(
    () => createGate(gates, { featureId, productId, requiredBalance, entityId }),
    [gates, featureId, productId, requiredBalance, entityId],
  );
  useSyncExternalStore(gate.subscribe, gate.getSnapshot, gate.getSnapshot);
  return Object.defineProperty(gate.read(), 'refetch', { value: gate.refetch }) as UseCheckResult;
}
