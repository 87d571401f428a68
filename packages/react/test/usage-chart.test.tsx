import './support/setup.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsageChart } from '../src/index.ts';
import { controls } from './support/control.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

/** Ten words yesterday, and thirty words and one draft today. */
async function used() {
  const stack = openStack();
  const { post } = controls(stack);
  await post('/sandbox/clock', { now: Date.UTC(2031, 2, 9, 12) });
  await stack.autumn.customers.create({ id: 'ada' });
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 10 });
  await post('/sandbox/clock', { advance_ms: 86_400_000 });
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 30 });
  await stack.autumn.track({ customerId: 'ada', featureId: 'drafts', value: 1 });
  return stack;
}

test('a chart names its feature, and sums up what was used', async () => {
  renderApp(<UsageChart featureId="words" />, { stack: await used() });
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  expect(await screen.findByText('40 words in all')).toBeInTheDocument();
  expect(await screen.findByRole('figure', { name: 'Words over time' })).toBeInTheDocument();
});

test('bars are walked through with the keyboard, and each says what it stands for', async () => {
  const page = renderApp(<UsageChart featureId={['words', 'drafts']} defaultRange="7d" />, { stack: await used() });
  const plot = await screen.findByRole('group', { name: 'Usage over time' });
  await page.user.tab();
  while (document.activeElement !== plot) await page.user.tab();
  await page.user.keyboard('{End}');
  expect(screen.getByText('Mar 10: 30 words, 1 draft')).toBeInTheDocument();
  await page.user.keyboard('{ArrowLeft}');
  expect(screen.getByText('Mar 9: 10 words, 0 drafts')).toBeInTheDocument();
  await page.user.keyboard('{Home}{ArrowLeft}');
  expect(screen.getByText(/^Mar [34]: 0 words, 0 drafts$/)).toBeInTheDocument();
  await page.user.tab();
  expect(screen.getByText('40 words, 1 draft in all')).toBeInTheDocument();
});

test('the same numbers are there as a table', async () => {
  const page = renderApp(<UsageChart featureId="words" defaultRange="7d" />, { stack: await used() });
  await page.user.click(await screen.findByRole('button', { name: 'Show as a table' }));
  const table = screen.getByRole('table', { name: 'Words over time' });
  const cells = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
  expect(cells.slice(-2)).toEqual(['Mar 910', 'Mar 1030']);
  expect(cells[0]).toBe('DateWords');
});

test('another period is asked for when it is chosen', async () => {
  const page = renderApp(<UsageChart featureId="words" ranges={['7d', '24h']} defaultRange="7d" />, {
    stack: await used(),
  });
  await screen.findByText('40 words in all');
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last 24 hours');
  await expect.poll(() => page.bodies.at(-1)?.body).toMatchObject({ range: '24h', binSize: 'hour' });
});

test('an empty period, and one that could not be loaded, are told apart', async () => {
  const stack = openStack();
  let fails = true;
  stack.intercept((route) => (route === 'query' && fails ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<UsageChart featureId="words" />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('Usage could not be loaded.');
  await stack.autumn.customers.create({ id: 'ada' });
  fails = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing was used in this period.')).toBeInTheDocument();
});

test('whoever signs in next never sees the chart of the one before', async () => {
  const stack = await used();
  const page = renderApp(<UsageChart featureId="words" />, { stack });
  await screen.findByText('40 words in all');
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  stack.intercept((route) => (route === 'query' ? isReleased.then(() => undefined) : undefined));
  page.signIn('bob');
  expect(screen.queryByText('40 words in all')).not.toBeInTheDocument();
  expect(await screen.findByText('Loading usage…')).toBeInTheDocument();
  release();
  expect(await screen.findByText('Nothing was used in this period.')).toBeInTheDocument();
});

test('while another feature loads, nothing is said about it; while another period does, the last one stays', async () => {
  const stack = await used();
  const page = renderApp(<UsageChart featureId="words" ranges={['30d', '7d']} />, { stack });
  await screen.findByText('40 words in all');
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  stack.intercept((route) => (route === 'query' ? isReleased.then(() => undefined) : undefined));
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last 7 days');
  expect(screen.getByText('40 words in all')).toBeInTheDocument();
  page.signIn('ada', <UsageChart featureId="drafts" ranges={['30d', '7d']} />);
  expect(await screen.findByText('Loading usage…')).toBeInTheDocument();
  release();
  expect(await screen.findByText('1 draft in all')).toBeInTheDocument();
});

test('while another period loads, nobody says that nothing was used in it', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  const page = renderApp(<UsageChart featureId="words" ranges={['30d', '7d']} />, { stack });
  await screen.findByText('Nothing was used in this period.');
  stack.intercept((route) => (route === 'query' ? new Promise<undefined>(() => {}) : undefined));
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'Last 7 days');
  expect(screen.getByText('Loading usage…')).toBeInTheDocument();
});
