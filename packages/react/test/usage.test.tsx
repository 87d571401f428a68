import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useEvents, useUsage } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { openStack } from './support/stack.ts';

function Used() {
  const { data, status } = useUsage({ featureId: ['words', 'drafts'], range: '7d' });
  if (!data) return <p>{status}</p>;
  const sumOf = (featureId: string) => data.list.reduce((sum, { values }) => sum + (values[featureId] ?? 0), 0);
  return (
    <p>
      {sumOf('words')} words, {sumOf('drafts')} drafts, {data.total['words']?.count} events
    </p>
  );
}

function Events() {
  const { events, hasMore, loadMore, status } = useEvents({ featureId: 'words', limit: 2 });
  return (
    <>
      <p>{status === 'success' ? events.map(({ value }) => value).join(' ') : status}</p>
      {hasMore && (
        <button type="button" onClick={loadMore}>
          More
        </button>
      )}
    </>
  );
}

async function used(...values: number[]) {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  for (const value of values) await stack.autumn.track({ customerId: 'ada', featureId: 'words', value });
  return stack;
}

test('usage comes in bins, zeros included', async () => {
  renderApp(<Used />, { stack: await used(10, 20) });
  expect(screen.getByText('pending')).toBeInTheDocument();
  expect(await screen.findByText('30 words, 0 drafts, 2 events')).toBeInTheDocument();
});

test('events come newest first, page by page, to the end', async () => {
  const page = renderApp(<Events />, { stack: await used(1, 2, 3, 4, 5) });
  await screen.findByText('5 4');
  await page.user.click(screen.getByRole('button', { name: 'More' }));
  await screen.findByText('5 4 3 2');
  await page.user.click(screen.getByRole('button', { name: 'More' }));
  await screen.findByText('5 4 3 2 1');
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
});

test('an event that arrives between two pages shows none of them twice', async () => {
  const stack = await used(1, 2, 3);
  const page = renderApp(<Events />, { stack });
  await screen.findByText('3 2');
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 4 });
  await page.user.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByText('3 2 1')).toBeInTheDocument();
});
