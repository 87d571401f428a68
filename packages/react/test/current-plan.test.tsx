import './support/setup.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CurrentPlan } from '../src/index.ts';
import { controls } from './support/control.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';
import { onStudio } from './support/studio.ts';

async function on(...productIds: string[]) {
  const stack = openStack();
  const { buy } = controls(stack);
  for (const productId of productIds) await buy(productId);
  return stack;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('a free plan costs nothing, without saying "Free" twice, and has nothing to cancel', async () => {
  const page = renderApp(<CurrentPlan />);
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  const plan = await screen.findByRole('region', { name: 'Free' });
  expect(within(plan).getByText('$0')).toBeInTheDocument();
  expect(
    within(plan)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Manage billing']);
  expect(page.requests).toEqual(['bootstrap']);
});

test('a plan is canceled after a second question, and kept after all', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro') });
  await screen.findByText(/^Renews on/);
  await page.user.click(await button('Cancel Pro'));
  const dialog = await screen.findByRole('dialog', { name: 'Cancel Pro?' });
  expect(dialog).toHaveTextContent(/It stays active until .*After that you are on Free\./);
  // Nothing has failed, so there is no box that would say what.
  expect(within(dialog).getByRole('alert')).toHaveAttribute('data-kind', 'ready');
  await page.user.click(within(dialog).getByRole('button', { name: 'Yes, cancel' }));
  expect(await screen.findByText(/^Canceled\. It runs until/)).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('region', { name: 'Pro' })).toHaveFocus());
  await page.user.click(await button('Keep Pro'));
  const renewal = await screen.findByRole('dialog', { name: 'Keep Pro' });
  await page.user.click(await within(renewal).findByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText(/^Renews on/)).toBeInTheDocument();
});

test('who changes their mind in the dialog keeps the plan, and nothing is sent', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro') });
  await page.user.click(await button('Cancel Pro'));
  await page.user.click(await button('Keep Pro'));
  expect(page.requests).not.toContain('cancel');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a cancellation that fails says so, and can be tried again', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro') });
  let fails = true;
  page.intercept((route) => (route === 'cancel' && fails ? failure(429, 'rate_limit_exceeded') : undefined));
  await page.user.click(await button('Cancel Pro'));
  await page.user.click(await button('Yes, cancel'));
  expect(await screen.findByText('That was too often. Wait a moment.')).toHaveAttribute('data-kind', 'error');
  fails = false;
  await page.user.click(await button('Yes, cancel'));
  expect(await screen.findByText(/^Canceled\./)).toBeInTheDocument();
});

test('a change that waits for the end of the period is shown, and can be taken back', async () => {
  const stack = await on('studio');
  await controls(stack).advanceDays(20);
  await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
  const page = renderApp(<CurrentPlan />, { stack });
  expect(await screen.findByText(/^Changes to Pro on/)).toBeInTheDocument();
  await page.user.click(await button('Keep Studio'));
  expect(await screen.findByText(/^Renews on/)).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Studio' })).toHaveFocus();
});

test('the same plan in another interval is one button away', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro') });
  await page.user.click(await button('Switch to yearly'));
  const dialog = await screen.findByRole('dialog');
  await page.user.click(await within(dialog).findByRole('button', { name: /^Pay / }));
  expect(await screen.findByRole('region', { name: 'Pro (yearly)' })).toBeInTheDocument();
});

test('a trial says until when', async () => {
  renderApp(<CurrentPlan />, { stack: await on('studio') });
  expect(await screen.findByText(/^Trial until/)).toBeInTheDocument();
});

test('a payment that failed leads to the open invoice', async () => {
  const stack = await on('pro');
  const { card, advanceDays } = controls(stack);
  await card('declined');
  await advanceDays(32);
  renderApp(<CurrentPlan />, { stack });
  expect(await screen.findByText(/^The last payment did not go through/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Pay now' })).toHaveAttribute('href', expect.stringContaining('/invoice/'));
});

test('an add-on is listed with its price, and canceled by itself', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro', 'support') });
  const list = await screen.findByRole('list', { name: 'Add-ons' });
  expect(list).toHaveTextContent('Priority support$15 per month');
  await page.user.click(within(list).getByRole('button', { name: 'Cancel Priority support' }));
  await page.user.click(await button('Yes, cancel'));
  expect(await within(list).findByText(/^Until /)).toBeInTheDocument();
  expect(screen.getByText(/^Renews on/)).toBeInTheDocument();
});

test('what was bought once is no add-on that could be canceled', async () => {
  renderApp(<CurrentPlan />, { stack: await on('pro', 'word_pack') });
  await screen.findByText(/^Renews on/);
  expect(screen.queryByRole('list', { name: 'Add-ons' })).toBeNull();
});

test('a plan that cannot be loaded says that nothing has changed, and can be asked for again', async () => {
  const stack = await on('pro');
  let fails = true;
  stack.intercept(
    (route) => ((route === 'bootstrap' || route === 'customer') && fails && failure(403, 'forbidden')) || undefined,
  );
  const page = renderApp(<CurrentPlan />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing about it has changed');
  fails = false;
  await page.user.click(await button('Try again'));
  expect(await screen.findByRole('region', { name: 'Pro' })).toHaveFocus();
});

test('who is not signed in is told to', async () => {
  renderApp(<CurrentPlan />, { identity: null });
  expect(await screen.findByText('Sign in to see your plan.')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('what a plan costs is what is paid for it, with all of its seats', async () => {
  renderApp(<CurrentPlan />, { stack: await onStudio(3) });
  const plan = await screen.findByRole('region', { name: 'Studio' });
  expect(plan).toHaveTextContent('$80 per month');
});

test('whose session has ended is told to sign in again', async () => {
  const page = renderApp(<CurrentPlan />, { stack: await on('pro') });
  await screen.findByText(/^Renews on/);
  page.session.customerId = null;
  await act(() => page.queryClient.invalidateQueries());
  expect(await screen.findByText('Your session has ended. Sign in again.')).toBeInTheDocument();
});
