import './support/setup.ts';
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PricingTable, UsageMeter } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { card, choose } from './support/shop.ts';
import { failure, openStack, type Stack } from './support/stack.ts';

let stack: Stack;
const redirect = vi.fn<(url: string) => void>();

beforeEach(async () => {
  stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  redirect.mockReset();
});

const shop = () =>
  renderApp(
    <>
      <PricingTable redirect={redirect} defaultInterval="month" />
      <UsageMeter featureId="words" />
    </>,
    { stack },
  );

const count = (route: string) => stack.requests.filter((name) => name === route).length;

test('with a card on file: preview, confirm, and the plan is there', async () => {
  stack.sandbox.setCard('ada', 'ok');
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  expect(await checkout.findByText('Due today')).toBeInTheDocument();
  await page.user.click(checkout.getByRole('button', { name: 'Pay $20' }));
  expect(await checkout.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
  await page.user.click(checkout.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('50,000 of 50,000 words left')).toBeInTheDocument();
  expect(await (await card('Pro')).findByRole('button', { name: 'Current plan' })).toBeDisabled();
  // The button that opened it cannot be pressed any more: its card is the next best place.
  expect(screen.getByRole('listitem', { name: 'Pro' })).toHaveFocus();
});

test('a double click buys once', async () => {
  stack.sandbox.setCard('ada', 'ok');
  const page = shop();
  const checkout = await choose(page, '10,000 words', /Buy/);
  const pay = await checkout.findByRole('button', { name: 'Pay $8' });
  act(() => {
    pay.click();
    pay.click();
  });
  await checkout.findByRole('heading', { name: '10,000 words is yours' });
  expect(count('attach')).toBe(1);
  const { features } = await stack.autumn.customers.get({ customerId: 'ada' });
  expect(features['words']?.balance).toBe(11_000);
});

test('the second click on a plan asks for nothing, and does not close what the first one opened', async () => {
  shop();
  const upgrade = await (await card('Pro')).findByRole('button', { name: /Upgrade to Pro/ });
  act(() => {
    upgrade.click();
    upgrade.click();
  });
  const box = await screen.findByRole('dialog');
  const now = vi.spyOn(performance, 'now');
  const clickBeside = () => act(() => box.click());
  clickBeside();
  expect(await within(box).findByRole('button', { name: 'Continue to payment' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  expect(count('checkout')).toBe(1);
  now.mockReturnValue(Number.MAX_SAFE_INTEGER);
  clickBeside();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('without a card the payment page is next, and it returns to this page with a mark', async () => {
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  await page.user.click(await checkout.findByRole('button', { name: 'Continue to payment' }));
  expect(redirect).toHaveBeenCalledTimes(1);
  expect(redirect.mock.calls[0]?.[0]).toMatch(/^http:\/\/sandbox\.test\/checkout\//);
  expect(await checkout.findByText('Opening the payment page…')).toBeInTheDocument();
  expect(stack.bodies.find(({ route }) => route === 'checkout')?.body).toMatchObject({
    successUrl: `${location.origin}/?autumn_checkout=pro`,
  });
  expect(count('attach')).toBe(0);
});

test('the back button of the payment page leaves nothing pending', async () => {
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  await page.user.click(await checkout.findByRole('button', { name: 'Continue to payment' }));
  await checkout.findByText('Opening the payment page…');
  act(() => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(await (await card('Pro')).findByRole('button', { name: /Upgrade to Pro/ })).toBeEnabled();
});

test('a declined card is told, the plan stays, and another try can work', async () => {
  stack.sandbox.setCard('ada', 'declined');
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  await page.user.click(await checkout.findByRole('button', { name: 'Pay $20' }));
  expect(await checkout.findByRole('heading', { name: 'The payment did not go through' })).toBeInTheDocument();
  expect(checkout.getByRole('alert')).toHaveTextContent('Your plan has not changed');
  expect(checkout.getByRole('link', { name: 'Complete payment' })).toHaveAttribute(
    'href',
    expect.stringContaining('http'),
  );
  stack.sandbox.setCard('ada', 'ok');
  await page.user.click(checkout.getByRole('button', { name: 'Try again' }));
  await page.user.click(await checkout.findByRole('button', { name: 'Pay $20' }));
  expect(await checkout.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
});

test('an answer that was lost after the work is settled by looking, and nothing is bought twice', async () => {
  stack.sandbox.setCard('ada', 'ok');
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  const confirm = await checkout.findByRole('button', { name: 'Pay $20' });
  page.intercept(async (route) => {
    if (route !== 'attach') return undefined;
    await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
    return failure(504, 'gateway_timeout');
  });
  await page.user.click(confirm);
  expect(await checkout.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
  expect(count('attach')).toBe(1);
});

test('a refused purchase says what to do, and trying again is a new intent', async () => {
  stack.sandbox.setCard('ada', 'ok');
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  const confirm = await checkout.findByRole('button', { name: 'Pay $20' });
  let refused = 0;
  page.intercept((route) => {
    if (route !== 'attach' || refused > 0) return undefined;
    refused += 1;
    return failure(403, 'forbidden');
  });
  await page.user.click(confirm);
  expect(await checkout.findByRole('alert')).toHaveTextContent('Ask somebody who manages billing');
  await page.user.click(checkout.getByRole('button', { name: 'Try again' }));
  expect(await checkout.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
  const intents = stack.bodies
    .filter(({ route }) => route === 'attach')
    .map(({ body }) => (body as { intentId: string }).intentId);
  expect(new Set(intents).size).toBe(2);
});

test('a preview that fails can be tried again', async () => {
  const page = shop();
  let failed = 0;
  page.intercept((route) => {
    if (route !== 'checkout' || failed > 0) return undefined;
    failed += 1;
    return failure(500, 'internal_error');
  });
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  expect(await checkout.findByRole('alert')).toHaveTextContent('Nothing was changed');
  await page.user.click(checkout.getByRole('button', { name: 'Try again' }));
  expect(await checkout.findByRole('button', { name: 'Continue to payment' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
});

test('a smaller plan is scheduled, and says from when', async () => {
  stack.sandbox.setCard('ada', 'ok');
  await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
  const page = shop();
  const checkout = await choose(page, 'Free', /Switch to Free/);
  expect(await checkout.findByText(/You keep Pro until .+\. Free starts after that\./)).toBeInTheDocument();
  await page.user.click(checkout.getByRole('button', { name: 'Confirm' }));
  expect(await checkout.findByRole('heading', { name: 'All set' })).toBeInTheDocument();
  await page.user.click(checkout.getByRole('button', { name: 'Close' }));
  expect(await (await card('Pro')).findByRole('button', { name: 'Keep Pro' })).toBeEnabled();
  expect((await card('Free')).getByRole('button', { name: 'Scheduled' })).toBeDisabled();
});

test('Escape closes a preview', async () => {
  const page = shop();
  const checkout = await choose(page, 'Pro', /Upgrade to Pro/);
  await checkout.findByRole('button', { name: 'Continue to payment' });
  act(() => {
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
