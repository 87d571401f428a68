import './support/setup.ts';
import type { TrackIntent } from '@autumn/core/browser';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsageMeter, useTrack } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

type Track = (intent: TrackIntent) => Promise<unknown>;

/** Hands its `track` out, as a component that uses it would have it. */
function Hand({ give }: { readonly give: (track: Track) => void }) {
  const { track, error } = useTrack();
  give(track);
  return <p>{error ? (error as Error & { code?: string }).code : 'quiet'}</p>;
}

/** A page with two components that count, and a meter. */
async function open(options: Parameters<typeof renderApp>[1] = {}) {
  let one: Track = async () => {};
  let two: Track = async () => {};
  const page = renderApp(
    <>
      <UsageMeter featureId="words" />
      <Hand
        give={(track) => {
          one = track;
        }}
      />
      <Hand
        give={(track) => {
          two = track;
        }}
      />
    </>,
    options,
  );
  await screen.findByText(/words left/);
  const tracked = () => page.bodies.filter(({ route }) => route === 'track').map(({ body }) => body as TrackIntent);
  return { page, tracked, one: (intent: TrackIntent) => one(intent), two: (intent: TrackIntent) => two(intent) };
}

test('what is used of a feature in one tick, by whichever component, is one event with the sum', async () => {
  const { page, tracked, one, two } = await open();
  await act(() =>
    Promise.all([
      one({ featureId: 'words', value: 0.1 }),
      one({ featureId: 'words', value: 0.2 }),
      two({ featureId: 'words', value: 99.7 }),
      two({ featureId: 'drafts' }),
    ]),
  );
  expect(tracked()).toMatchObject([{ featureId: 'words', value: 100 }, { featureId: 'drafts' }]);
  expect(new Set(tracked().map(({ eventId }) => eventId)).size).toBe(2);
  expect(screen.getByText('900 of 1,000 words left')).toBeInTheDocument();
  const { features } = await page.autumn.customers.get({ customerId: 'ada' });
  expect([features['words']?.balance, features['drafts']?.balance]).toEqual([900, 2]);
});

test('an event with an id of its own goes by itself, and is counted once however often it is sent', async () => {
  const { page, tracked, one, two } = await open();
  const event = { featureId: 'words', value: 10, eventId: 'draft_42' };
  await act(() => Promise.all([one(event), two({ featureId: 'words', value: 5 })]));
  await act(() => one(event));
  expect(tracked()).toHaveLength(3);
  const { features } = await page.autumn.customers.get({ customerId: 'ada' });
  expect(features['words']?.balance).toBe(985);
  expect(await screen.findByText('985 of 1,000 words left')).toBeInTheDocument();
});

test('a sum beyond what the policy takes in one call is sent event by event', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
  const { page, tracked, one, two } = await open({ stack });
  await act(() => Promise.all([one({ featureId: 'words', value: 600 }), two({ featureId: 'words', value: 700 })]));
  expect(tracked().map(({ value }) => value)).toEqual([1300, 600, 700]);
  const { features } = await page.autumn.customers.get({ customerId: 'ada' });
  expect(features['words']?.usage).toBe(1300);
});

test('on the way out of the page it is sent at once, and outlives the page', async () => {
  const stack = openStack();
  const sent: Request[] = [];
  const fetch = (request: Request) => {
    sent.push(request);
    return stack.fetch(request);
  };
  const { one } = await open({ stack, fetch });
  sent.length = 0;
  await act(async () => {
    const counted = one({ featureId: 'words', value: 5 });
    window.dispatchEvent(new Event('pagehide'));
    // Microtasks are all that is left to a page that goes.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(sent.map(({ url, keepalive }) => [new URL(url).pathname, keepalive])).toEqual([['/api/autumn/track', true]]);
    await counted;
  });
});

test('usage during a refresh does not lose what the refresh was for', async () => {
  const { page, one } = await open();
  let answer: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = 0;
  page.intercept(async (route) => {
    if (route === 'customer') {
      asked += 1;
      if (asked === 1) await held;
    }
    return undefined;
  });
  // Somebody was given more, and the page is asking for it when usage comes in between.
  await page.autumn.customers.get({ customerId: 'ada' });
  await page.autumn.track({ customerId: 'ada', featureId: 'words', value: 400 });
  act(() => void page.queryClient.invalidateQueries({ queryKey: ['autumn', 'ada', 'customer'] }));
  await waitFor(() => expect(asked).toBe(1));
  await act(() => one({ featureId: 'words', value: 100 }));
  expect(await screen.findByText('500 of 1,000 words left')).toBeInTheDocument();
  answer?.();
});

test('a failed event is not given back to an answer that never lost it', async () => {
  const { page, one } = await open();
  let fail: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    fail = resolve;
  });
  page.intercept(async (route) => {
    if (route !== 'track') return undefined;
    await held;
    return failure(500, 'internal_error');
  });
  let counted: Promise<unknown> | undefined;
  act(() => {
    counted = one({ featureId: 'words', value: 300 }).catch(() => undefined);
  });
  await screen.findByText('700 of 1,000 words left');
  await act(() => page.queryClient.refetchQueries({ queryKey: ['autumn', 'ada', 'customer'] }));
  await screen.findByText('1,000 of 1,000 words left');
  const shown = new Set<string | null>();
  const watch = new MutationObserver(() => shown.add(screen.getByText(/words left/).textContent));
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  fail?.();
  await act(async () => {
    await counted;
  });
  expect(await screen.findByText('internal_error')).toBeInTheDocument();
  watch.disconnect();
  expect([...shown].filter((text) => text !== '1,000 of 1,000 words left')).toEqual([]);
});
