import { expect, test, vi } from 'vitest';
import { firstSignal } from '../src/transport/first-signal.ts';

/** As in a runtime that has no `AbortSignal.any`. */
const withoutAny = () => vi.stubGlobal('AbortSignal', {});
const runtimes: [string, () => unknown][] = [
  ['with AbortSignal.any', () => undefined],
  ['without AbortSignal.any', withoutAny],
];

test.each(runtimes)('%s the first signal decides, and its reason is kept', (_, enter) => {
  enter();
  for (const winner of [0, 1] as const) {
    const controllers = [new AbortController(), new AbortController()] as const;
    const first = firstSignal(controllers[0].signal, controllers[1].signal);
    expect(first.aborted).toBe(false);
    controllers[winner].abort('won');
    controllers[1 - winner]?.abort('came second');
    expect(first).toMatchObject({ aborted: true, reason: 'won' });
  }
});

test.each(runtimes)('%s a signal that was aborted before aborts at once', (_, enter) => {
  const aborted = AbortSignal.abort('gone');
  const open = new AbortController().signal;
  enter();
  expect(firstSignal(aborted, open)).toMatchObject({ aborted: true, reason: 'gone' });
  expect(firstSignal(open, aborted)).toMatchObject({ aborted: true, reason: 'gone' });
});

test('without AbortSignal.any a signal that lives on keeps no listener once the timer fired', () => {
  withoutAny();
  const { signal } = new AbortController();
  const timer = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  firstSignal(signal, timer.signal);
  const options = added.mock.calls[0]?.[2] as AddEventListenerOptions;
  expect(options.signal?.aborted).toBe(false);
  timer.abort();
  expect(options.signal?.aborted).toBe(true);
});
