'use client';

import { useEffect, useRef, useState } from 'react';
import { useAutumn } from '../provider/autumn-context.ts';
import { hasArrived } from '../purchase/holdings.ts';
import { poll } from '../purchase/poll.ts';
import { readMarker, unmarkUrl } from '../purchase/return-marker.ts';
import { announceArrival, fetchCustomer } from '../purchase/watch-arrival.ts';
import { useLatest } from './use-latest.ts';

export interface UseCheckoutReturnOptions {
  /** Called once, when the product is there. */
  readonly onActive?: ((productId: string) => void) | undefined;
  /** After this long the status says `timeout`; watching goes on. Milliseconds. @default 60_000 */
  readonly patienceMs?: number | undefined;
}

export interface CheckoutReturn {
  /** `timeout` says that it takes unusually long, not that it failed: it can still become `active`. */
  readonly status: 'idle' | 'activating' | 'active' | 'timeout';
  readonly productId: string | null;
  /** Back to `idle`, and no more watching. */
  readonly dismiss: () => void;
}

const idle = { status: 'idle', productId: null } as const;

/**
 * On the page that a payment page returns to: waits until what was paid for is there, and tells the
 * other tabs. The address says that it is a return (`?autumn_checkout=pro`); the mark is taken off once
 * the product has arrived, so a reload in between goes on waiting.
 *
 * @example
 * const { status } = useCheckoutReturn();
 * if (status === 'activating') return <p>Activating your plan…</p>;
 */
export function useCheckoutReturn(options: UseCheckoutReturnOptions = {}): CheckoutReturn {
  const { connection } = useAutumn();
  const latest = useLatest(options);
  const [state, setState] = useState<Omit<CheckoutReturn, 'dismiss'>>(idle);
  const watching = useRef<AbortController>(undefined);

  useEffect(() => {
    const marker = readMarker(location.href);
    if (!marker || connection.identity === null) return;
    const { productId } = marker;
    const watch = new AbortController();
    watching.current = watch;
    setState({ status: 'activating', productId });
    const timer = setTimeout(() => setState({ status: 'timeout', productId }), latest.current.patienceMs ?? 60_000);
    watch.signal.addEventListener('abort', () => clearTimeout(timer));
    void poll(async () => hasArrived(await fetchCustomer(connection), marker), watch.signal).then((hasCome) => {
      if (!hasCome) return;
      watch.abort();
      takeMarkOff();
      setState({ status: 'active', productId });
      latest.current.onActive?.(productId);
      return announceArrival(connection);
    });
    return () => {
      watch.abort();
      // Whoever comes next did not pay.
      setState(idle);
    };
  }, [connection, latest]);

  return {
    ...state,
    dismiss: () => {
      watching.current?.abort();
      takeMarkOff();
      setState(idle);
    },
  };
}

/** Keeps the router's own state, which stands in the history entry. */
const takeMarkOff = (): void => history.replaceState(history.state, '', unmarkUrl(location.href));
