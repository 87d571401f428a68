'use client';

import type { CheckIntent } from '@autumn/core/browser';
import { useState } from 'react';
import { type UseCheckResult, useCheck } from './use-check.ts';

export interface UsePaywallResult {
  readonly check: UseCheckResult;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Runs the action where access is granted, and opens the paywall where it is not. True when it ran. */
  readonly guard: (action: () => void) => boolean;
  /** For `<Paywall {...paywall.props} />`. */
  readonly props: CheckIntent & {
    readonly mode: 'dialog';
    readonly open: boolean;
    readonly onOpenChange: (open: boolean) => void;
  };
}

/**
 * A paywall for an action instead of a part of the page. While the check is pending nothing happens, so
 * keep the button disabled until then.
 *
 * @example
 * const paywall = usePaywall({ featureId: 'words', requiredBalance: 300 });
 * <button onClick={() => paywall.guard(write)}>Write</button>
 * <Paywall {...paywall.props} />
 */
export function usePaywall(intent: CheckIntent): UsePaywallResult {
  const check = useCheck(intent);
  const [isOpen, setOpen] = useState(false);
  return {
    check,
    isOpen,
    setOpen,
    guard: (action) => {
      if (check.allowed) action();
      else setOpen(check.status !== 'pending');
      return check.allowed;
    },
    props: { ...intent, mode: 'dialog', open: isOpen, onOpenChange: setOpen },
  };
}
