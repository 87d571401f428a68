import { noAccess } from '@autumn/core/access';
import type { CustomerView } from '@autumn/core/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchExpiry } from '../src/gates/watch-expiry.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A view that was just received; the server's clock is ten minutes ahead of the browser's. */
function watching(...expiriesInMs: (number | null)[]) {
  const asOf = Date.now() + 10 * minute;
  const data = {
    asOf,
    features: Object.fromEntries(
      expiriesInMs.map((expiry, index) => [
        `f${index}`,
        { ...noAccess('f'), expiresAt: expiry === null ? null : asOf + expiry },
      ]),
    ),
  } as unknown as CustomerView;
  const onExpiry = vi.fn();
  const watch = watchExpiry(() => ({ data, dataUpdatedAt: Date.now() }) as never, onExpiry);
  watch.reset();
  return { onExpiry, watch };
}

test('asks again at the earliest expiry, by the clock of the server', () => {
  const { onExpiry } = watching(null, 30 * minute, 5 * minute);
  vi.advanceTimersByTime(5 * minute - 1);
  expect(onExpiry).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onExpiry).toHaveBeenCalledOnce();
});

test('what had expired already is not waited for', () => {
  const { onExpiry } = watching(-minute, 0, null);
  vi.runAllTimers();
  expect(onExpiry).not.toHaveBeenCalled();
});

test('an expiry next year does not fire today', () => {
  const { onExpiry } = watching(365 * 24 * 60 * minute);
  vi.advanceTimersByTime(minute);
  expect(onExpiry).not.toHaveBeenCalled();
});

test('nobody left watching, nothing is asked', () => {
  const { onExpiry, watch } = watching(minute);
  watch.stop();
  vi.advanceTimersByTime(2 * minute);
  expect(onExpiry).not.toHaveBeenCalled();
});

test('watched again after nobody was left, the same customer is waited for again', () => {
  const { onExpiry, watch } = watching(minute);
  watch.stop();
  watch.reset();
  vi.advanceTimersByTime(minute);
  expect(onExpiry).toHaveBeenCalledOnce();
});
