'use client';

import type { CheckIntent } from '@autumn/core/browser';
import { type ReactNode, useEffect } from 'react';
import { type UseCheckResult, useCheck } from '../../hooks/use-check.ts';
import { useLatest } from '../../hooks/use-latest.ts';

type Slot = ReactNode | ((check: UseCheckResult) => ReactNode);

export interface GateProps extends CheckIntent {
  /** For those who may. */
  readonly children?: Slot;
  /** For those who may not. @default nothing */
  readonly fallback?: Slot;
  /** While nothing is known. @default nothing */
  readonly pending?: Slot;
  /** When it could not be found out. @default `fallback` */
  readonly failed?: Slot;
  /** Called once for each time that access is refused. */
  readonly onDenied?: ((check: UseCheckResult) => void) | undefined;
}

/**
 * Shows its children to those who may use a feature or hold a product, and nothing of its own: for a
 * card that says what is locked and sells it, see `Paywall`. It hides; what must not be done without
 * access is refused on the server.
 *
 * @example
 * <Gate featureId="export_pdf" fallback={<a href="/pricing">Upgrade to export</a>}>
 *   <ExportButton />
 * </Gate>
 */
export function Gate({ children, fallback, pending, failed = fallback, onDenied, ...intent }: GateProps) {
  const check = useCheck(intent);
  const latest = useLatest({ onDenied, check });
  const isDenied = check.status === 'denied';
  useEffect(() => {
    if (isDenied) latest.current.onDenied?.(latest.current.check);
  }, [isDenied, latest]);
  const slot = { allowed: children, denied: fallback, pending, error: failed }[check.status];
  return typeof slot === 'function' ? slot(check) : slot;
}
