import './support/setup.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BillingPage, InvoiceList, PaymentMethod } from '../src/index.ts';
import { controls } from './support/control.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

const rows = () => screen.findAllByRole('row').then((all) => all.slice(1).map(({ textContent }) => textContent));

test('invoices are a table with date, product, amount, status and a link that says of when it is', async () => {
  const stack = openStack();
  await controls(stack).buy('pro');
  renderApp(<InvoiceList />, { stack });
  const table = await screen.findByRole('table', { name: 'Invoices' });
  const [row] = within(table).getAllByRole('row').slice(1);
  expect(row).toHaveTextContent(/^\w+ \d+, \d{4}Pro\$20PaidView$/);
  expect(within(table).getByRole('link', { name: /^View: invoice of \w+ \d+, \d{4}$/ })).toHaveAttribute('href');
});

test('an open invoice is due, and its link pays it', async () => {
  const stack = openStack();
  const { buy, card, advanceDays } = controls(stack);
  await buy('pro');
  await card('declined');
  await advanceDays(32);
  renderApp(<InvoiceList />, { stack });
  expect(await screen.findByText('Due')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /^Pay now: invoice of/ })).toHaveTextContent('Pay now');
});

test('a long list shows the newest, and the rest when it is asked for', async () => {
  const stack = openStack();
  const { buy, advanceDays } = controls(stack);
  await buy('pro');
  for (let month = 0; month < 3; month++) await advanceDays(31);
  const page = renderApp(<InvoiceList limit={2} />, { stack });
  expect(await rows()).toHaveLength(2);
  await page.user.click(screen.getByRole('button', { name: 'Show all 4' }));
  expect(await rows()).toHaveLength(4);
});

test('no invoices, and invoices that could not be loaded, are told apart', async () => {
  const stack = openStack();
  let fails = true;
  stack.intercept((route) =>
    fails && (route === 'bootstrap' || route === 'customer') ? failure(403, 'forbidden') : undefined,
  );
  const page = renderApp(<InvoiceList />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('Your invoices could not be loaded.');
  fails = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No invoices yet.')).toBeInTheDocument();
});

test('the card on file is shown as much as one needs to recognise it', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  const urls: string[] = [];
  const page = renderApp(<PaymentMethod redirect={(url) => urls.push(url)} />, { stack });
  expect(await screen.findByText('No card on file')).toBeInTheDocument();
  await page.user.click(screen.getByRole('button', { name: 'Add a card' }));
  await expect.poll(() => urls.length).toBe(1);
  await stack.pay(urls[0] ?? '');
  await page.queryClient.invalidateQueries();
  expect(await screen.findByText(/^visa ending in \d{4}$/i)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change card' })).toBeInTheDocument();
});

test('a billing page has the plan, the card, a meter for what is counted, the plans and the invoices', async () => {
  const stack = openStack();
  await controls(stack).buy('pro');
  renderApp(<BillingPage />, { stack });
  await screen.findByRole('table', { name: 'Invoices' });
  await screen.findByRole('region', { name: 'Pro' });
  const nameOf = (region: HTMLElement) =>
    region.getAttribute('aria-label') ??
    document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent;
  const names = screen.getAllByRole('region').map(nameOf);
  expect(names).toEqual(['Pro', 'Payment method', 'Usage', 'Plans', 'Invoices']);
  const meters = screen.getAllByRole('meter').map((meter) => meter.getAttribute('aria-valuetext'));
  expect(meters).toEqual(['100 of 100 Credits left', '100 of 100 drafts left', '50,000 of 50,000 words left']);
});
