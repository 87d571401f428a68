import './support/setup.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CurrentPlan, Gate, Paywall, UsageMeter, useCheck, useTrack } from '../src/index.ts';
import { AutumnTestProvider } from '../src/testing/index.ts';
import { flag, price, product } from './support/products.ts';
import { openStack } from './support/stack.ts';

function Words() {
  const { allowed, balance } = useCheck({ featureId: 'words', requiredBalance: 100 });
  return <p>{allowed ? `${balance} words` : 'no words'}</p>;
}

test('a plain customer is there at the first render, and nothing is asked of a network', () => {
  const network = vi.spyOn(globalThis, 'fetch');
  render(
    <AutumnTestProvider customer={{ features: { words: 120, export_pdf: true }, products: ['pro'] }}>
      <Words />
      <Gate featureId="export_pdf">
        <p>The export</p>
      </Gate>
      <Gate productId="pro">
        <p>The plan</p>
      </Gate>
      <Gate featureId="voice" fallback={<p>No voice</p>} />
      <UsageMeter featureId="words" />
      <CurrentPlan />
    </AutumnTestProvider>,
  );
  for (const text of ['120 words', 'The export', 'The plan', 'No voice']) {
    expect(screen.getByText(text)).toBeInTheDocument();
  }
  expect(screen.getByRole('button', { name: 'Manage billing' })).toBeInTheDocument();
  expect(screen.getByText('120 of 120 words left')).toBeInTheDocument();
  expect(network).not.toHaveBeenCalled();
});

test('another customer in the next render is another page', async () => {
  const page = (words: number | 'unlimited') => (
    <AutumnTestProvider customer={{ features: { words } }}>
      <Words />
    </AutumnTestProvider>
  );
  const { rerender } = render(page(120));
  rerender(page(3));
  expect(await screen.findByText('no words')).toBeInTheDocument();
});

test('without a customer nobody is signed in, and the catalog can still be shown', async () => {
  render(
    <AutumnTestProvider products={[product('pro', [price(20, 'month'), flag('export_pdf')])]}>
      <Paywall featureId="export_pdf" signInHref="/sign-in">
        Secret
      </Paywall>
    </AutumnTestProvider>,
  );
  expect(screen.getByRole('link', { name: 'Sign in to start' })).toHaveAttribute('href', '/sign-in');
  expect(screen.queryByText('Secret')).toBeNull();
});

function Writer() {
  const { track, error } = useTrack();
  return (
    <button type="button" onClick={() => track({ featureId: 'words' }).catch(() => undefined)}>
      {error ? error.message : 'Write'}
    </button>
  );
}

test('a test can answer a route, and make it fail', async () => {
  const track = vi.fn(() => {
    throw new Error('Too many words');
  });
  render(
    <AutumnTestProvider customer={{ features: { words: 5 } }} answers={{ track }}>
      <Writer />
    </AutumnTestProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByRole('button', { name: 'Too many words' })).toBeInTheDocument();
  expect(track).toHaveBeenCalledWith(expect.objectContaining({ featureId: 'words' }));
});

test('a route that the test says nothing about is refused by its name', async () => {
  render(
    <AutumnTestProvider customer={{ features: { words: { balance: 5, exact: false } } }}>
      <ErrorOf />
    </AutumnTestProvider>,
  );
  expect(await screen.findByText(/answers\.check/)).toBeInTheDocument();
});

function ErrorOf() {
  return <p>{useCheck({ featureId: 'words' }).error?.message}</p>;
}

test('a handler over a sandbox answers too', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  render(
    <AutumnTestProvider identity="ada" request={stack.fetch}>
      <Words />
    </AutumnTestProvider>,
  );
  expect(await screen.findByText('1000 words')).toBeInTheDocument();
});
