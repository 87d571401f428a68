import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsageMeter } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

test('is a meter with a name, a value and words for it', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 880 });
  renderApp(<UsageMeter featureId="words" />, { stack });
  const meter = await screen.findByRole('meter', { name: 'Words' });
  expect(meter).toHaveAttribute('aria-valuenow', '120');
  expect(meter).toHaveAttribute('aria-valuemax', '1000');
  expect(meter).toHaveAttribute('aria-valuetext', '120 of 1,000 words left');
  expect(meter.parentElement).toHaveAttribute('data-state', 'low');
  expect(screen.getByText(/^Resets on \w+ \d+, \d{4}$/)).toBeInTheDocument();
});

test('says when there is no limit', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  await stack.autumn.attach({ customerId: 'ada', productId: 'studio', options: [{ featureId: 'seats', quantity: 1 }] });
  renderApp(<UsageMeter featureId="words" label="This month" />, { stack });
  expect(await screen.findByRole('meter', { name: 'This month' })).toHaveAttribute(
    'aria-valuetext',
    expect.stringContaining('without a limit'),
  );
});

test('says when the feature is not part of the plan', async () => {
  renderApp(<UsageMeter featureId="export_pdf" />);
  expect(await screen.findByText('Not part of your plan')).toBeInTheDocument();
  expect(screen.queryByRole('meter')).not.toBeInTheDocument();
});

test('an error can be tried again', async () => {
  const stack = openStack();
  let isDown = true;
  stack.intercept((route) => (isDown && route === 'bootstrap' ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<UsageMeter featureId="words" />, { stack });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  isDown = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1,000 of 1,000 words left')).toBeInTheDocument();
});
