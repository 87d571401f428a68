import './support/setup.ts';
import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo } from 'react';
import { expect, test } from 'vitest';
import { AutumnProvider, PricingTable, UsageMeter, useAutumn, useCheckoutReturn } from '../src/index.ts';
import { openStack } from './support/stack.ts';

let renders = 0;
const Reader = memo(function Reader() {
  useAutumn();
  renders += 1;
  return null;
});

test('messages, headers and fetch may be written inline: below the provider nothing starts anew', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  const queryClient = new QueryClient();
  const page = (left: string, locale?: string) => (
    <AutumnProvider
      identity="ada"
      queryClient={queryClient}
      fetch={(request) => stack.fetch(request)}
      headers={{ 'x-page': '1' }}
      messages={{ meterLeft: left }}
      locale={locale}
    >
      <Reader />
      <UsageMeter featureId="words" />
    </AutumnProvider>
  );
  const { rerender } = render(page('{left} remaining'));
  await screen.findByText(/remaining$/);
  renders = 0;
  rerender(page('{left} remaining'));
  expect(renders).toBe(0);
  rerender(page('Still {left}'));
  expect(renders).toBe(1);
  expect(screen.getByText(/^Still/)).toBeInTheDocument();
  rerender(page('Still {left}', 'de-DE'));
  expect(screen.getByText(/1\.000/)).toBeInTheDocument();
  expect(stack.requests).toEqual(['bootstrap']);
});

test('another language in the middle of a purchase only changes its words', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  const user = userEvent.setup();
  const queryClient = new QueryClient();
  const page = (locale: string) => (
    <AutumnProvider identity="ada" queryClient={queryClient} fetch={stack.fetch} locale={locale}>
      <PricingTable defaultInterval="month" />
    </AutumnProvider>
  );
  const { rerender } = render(page('en-US'));
  await user.click(await screen.findByRole('button', { name: /Upgrade to Pro/ }));
  await screen.findByRole('button', { name: 'Pay $20' });
  rerender(page('de-DE'));
  await user.click(screen.getByRole('button', { name: /^Pay 20.\$$/ }));
  expect(await screen.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
  expect(stack.requests.filter((route) => route === 'checkout')).toHaveLength(1);
});

function Return() {
  return <p>{useCheckoutReturn({ patienceMs: 400 }).status}</p>;
}

test('another language while a plan is being activated does not begin the wait again', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  history.replaceState(null, '', '/?autumn_checkout=pro');
  const queryClient = new QueryClient();
  const page = (locale: string) => (
    <AutumnProvider identity="ada" queryClient={queryClient} fetch={stack.fetch} locale={locale}>
      <Return />
    </AutumnProvider>
  );
  const { rerender } = render(page('en-US'));
  expect(await screen.findByText('timeout')).toBeInTheDocument();
  rerender(page('de-DE'));
  expect(screen.getByText('timeout')).toBeInTheDocument();
});
