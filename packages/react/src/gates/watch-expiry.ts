import type { CustomerView } from '@autumn/core/browser';
import type { QueryState } from '@tanstack/react-query';

/** A timer's delay is a signed 32-bit number of milliseconds. */
const longestTimerMs = 2 ** 31 - 1;
const shortestTimerMs = 1_000;

/** Asks for the customer again when something in it stops being true by itself: a reset, the end of a trial. */
export function watchExpiry(read: () => QueryState<CustomerView> | undefined, onExpiry: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: CustomerView | undefined;
  const stop = () => {
    clearTimeout(timer);
    seen = undefined;
  };
  const reset = () => {
    const { data, dataUpdatedAt = 0 } = read() ?? {};
    if (data === seen) return;
    stop();
    seen = data;
    const waitMs = data ? nextExpiry(data) - data.asOf - (Date.now() - dataUpdatedAt) : Number.POSITIVE_INFINITY;
    if (waitMs < longestTimerMs) timer = setTimeout(onExpiry, Math.max(shortestTimerMs, waitMs));
  };
  return { reset, stop };
}

/** By the server's clock: what had expired in its view already is not waited for again. */
const nextExpiry = ({ features, asOf }: CustomerView): number =>
  Object.values(features).reduce(
    (next, { expiresAt }) => (expiresAt !== null && expiresAt > asOf ? Math.min(next, expiresAt) : next),
    Number.POSITIVE_INFINITY,
  );
