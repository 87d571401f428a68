import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PaymentMethod } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

test('nobody is asked to add a card before it is known that there is none', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  renderApp(<PaymentMethod />, { stack });
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  expect(screen.getByRole('button')).toBeDisabled();
  expect(await screen.findByText('visa ending in 4242')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change card' })).toBeEnabled();
});

test('who has no card is asked to add one', async () => {
  renderApp(<PaymentMethod />);
  expect(await screen.findByText('No card on file')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add a card' })).toBeEnabled();
});

test('a card that cannot be loaded may be there all the same, and can be changed', async () => {
  const stack = openStack();
  stack.intercept((route) => (route === 'customer' ? failure(403, 'forbidden') : undefined));
  renderApp(<PaymentMethod />, { stack });
  expect(await screen.findByText('Your payment method could not be loaded.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change card' })).toBeEnabled();
});
