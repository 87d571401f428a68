import './support/setup.ts';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Paywall, useCheckoutReturn } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { openStack, type Stack } from './support/stack.ts';

let stack: Stack;

beforeEach(async () => {
  stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
});

function Return({
  patienceMs,
  onActive,
}: {
  readonly patienceMs?: number;
  readonly onActive?: (productId: string) => void;
}) {
  const { status, productId, dismiss } = useCheckoutReturn({ patienceMs, onActive });
  return (
    <>
      <p>{`${status} ${productId}`}</p>
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
      <Paywall featureId="export_pdf">The export</Paywall>
    </>
  );
}

async function payFor(productId: string) {
  const { checkoutUrl } = await stack.autumn.attach({ customerId: 'ada', productId });
  // With a card on file, as after the first time, there is no payment page.
  if (checkoutUrl) await stack.pay(checkoutUrl);
}

test('a page that nobody returned to is quiet', async () => {
  renderApp(<Return />, { stack });
  expect(screen.getByText('idle null')).toBeInTheDocument();
});

test('waits until the product is there, opens the gate without a reload, and takes the mark off', async () => {
  history.replaceState({ router: 'state' }, '', '/studio?tab=export&autumn_checkout=pro#top');
  const onActive = vi.fn();
  renderApp(<Return onActive={onActive} />, { stack });
  expect(await screen.findByText('activating pro')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: 'Unlock PDF export' })).toBeInTheDocument();
  expect(location.search).toContain('autumn_checkout');
  await payFor('pro');
  expect(await screen.findByText('active pro', undefined, { timeout: 5000 })).toBeInTheDocument();
  expect(screen.getByText('The export')).toBeInTheDocument();
  expect(location.href).toBe(`${location.origin}/studio?tab=export#top`);
  expect(history.state).toEqual({ router: 'state' });
  expect(onActive.mock.calls).toEqual([['pro']]);
});

test('says when it takes long, and still sees the product arrive', async () => {
  history.replaceState(null, '', '/?autumn_checkout=pro');
  renderApp(<Return patienceMs={10} />, { stack });
  expect(await screen.findByText('timeout pro')).toBeInTheDocument();
  await payFor('pro');
  expect(await screen.findByText('active pro', undefined, { timeout: 5000 })).toBeInTheDocument();
});

test('a top-up that was held before has to arrive once more', async () => {
  await payFor('word_pack');
  history.replaceState(null, '', '/?autumn_checkout=word_pack&autumn_held=1');
  renderApp(<Return />, { stack });
  await waitFor(() => expect(stack.requests).toContain('customer'));
  expect(screen.getByText('activating word_pack')).toBeInTheDocument();
  await payFor('word_pack');
  expect(await screen.findByText('active word_pack', undefined, { timeout: 5000 })).toBeInTheDocument();
});

test('tells the other tabs', async () => {
  const otherTab = new BroadcastChannel('autumn');
  const heard = new Promise((resolve) => {
    otherTab.onmessage = ({ data }) => typeof data === 'string' && resolve(data);
  });
  await payFor('pro');
  history.replaceState(null, '', '/?autumn_checkout=pro');
  renderApp(<Return />, { stack });
  expect(await heard).toBe('ada');
  otherTab.close();
});

test('can be dismissed', async () => {
  history.replaceState(null, '', '/?autumn_checkout=pro');
  const page = renderApp(<Return />, { stack });
  await screen.findByText('activating pro');
  await page.user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByText('idle null')).toBeInTheDocument();
  expect(location.search).toBe('');
});

test('who signs out meanwhile is told of nothing any more', async () => {
  history.replaceState(null, '', '/?autumn_checkout=pro');
  const page = renderApp(<Return />, { stack });
  await screen.findByText('activating pro');
  page.signIn(null);
  expect(await screen.findByText('idle null')).toBeInTheDocument();
});
