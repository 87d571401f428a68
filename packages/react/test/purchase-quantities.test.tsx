import './support/setup.ts';
import { waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { PricingTable } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { card, choose, dialog } from './support/shop.ts';
import { failure, openStack, type Stack } from './support/stack.ts';
import { onStudio } from './support/studio.ts';

let stack: Stack;

beforeEach(async () => {
  stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
});

const shop = () => renderApp(<PricingTable defaultInterval="month" />, { stack });
const count = (route: string) => stack.requests.filter((name) => name === route).length;

test('another quantity is previewed again, and what was shown is what is bought', async () => {
  await stack.autumn.attach({ customerId: 'ada', productId: 'pro' });
  const page = shop();
  const checkout = await choose(page, 'Studio', /Upgrade to Studio/);
  expect(await checkout.findByRole('heading', { name: 'Try Studio for free' })).toBeInTheDocument();
  await checkout.findByRole('button', { name: 'Start free trial' });
  const more = checkout.getByRole('button', { name: 'More seats' });
  await page.user.click(more);
  await page.user.click(more);
  await waitFor(() =>
    expect(checkout.getByRole('button', { name: 'Start free trial' })).toHaveAttribute('aria-disabled', 'false'),
  );
  const previews = stack.bodies.filter(({ route }) => route === 'checkout');
  expect(previews.at(-1)?.body).toMatchObject({ options: [{ featureId: 'seats', quantity: 2 }] });
  await page.user.click(checkout.getByRole('button', { name: 'Start free trial' }));
  await checkout.findByRole('heading', { name: 'Studio is yours' });
  const { features } = await stack.autumn.customers.get({ customerId: 'ada' });
  expect(features['seats']?.includedUsage).toBe(4);
});

test('a price that could not be worked out again buys nothing at the next try: it is asked for', async () => {
  const page = shop();
  const checkout = await choose(page, 'Studio', /Start free trial/);
  await checkout.findByRole('button', { name: 'Start free trial' });
  let isDown = true;
  page.intercept((route) => (route === 'checkout' && isDown ? failure(403, 'forbidden') : undefined));
  await page.user.click(checkout.getByRole('button', { name: 'More seats' }));
  expect(await checkout.findByRole('alert')).toHaveTextContent('Ask somebody who manages billing');
  // What was due for another number of seats.
  expect(checkout.queryByText('Due today')).not.toBeInTheDocument();
  isDown = false;
  await page.user.click(checkout.getByRole('button', { name: 'Try again' }));
  expect(await checkout.findByRole('button', { name: 'Start free trial' })).toHaveAttribute('aria-disabled', 'false');
  expect(count('attach')).toBe(0);
  await page.user.click(checkout.getByRole('button', { name: 'Start free trial' }));
  await checkout.findByRole('heading', { name: 'Studio is yours' });
  const { features } = await stack.autumn.customers.get({ customerId: 'ada' });
  expect(features['seats']?.includedUsage).toBe(3);
});

test('fewer seats: what is given back today, and what the whole plan costs from the next period', async () => {
  stack = await onStudio(3);
  const page = shop();
  const plan = await card('Studio');
  await page.user.click(await plan.findByRole('button', { name: 'Fewer seats' }));
  await page.user.click(plan.getByRole('button', { name: 'Change seats' }));
  const checkout = await dialog();
  expect(await checkout.findByText(/^From .+: \$70$/)).toBeInTheDocument();
  await page.user.click(checkout.getByRole('button', { name: 'Confirm' }));
  expect(await checkout.findByRole('heading', { name: 'All set' })).toBeInTheDocument();
});
