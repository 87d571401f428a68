import './support/setup.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCustomer } from '../src/index.ts';
import { renderApp } from './support/render.tsx';

const seen: string[] = [];

function Who() {
  const { data, error } = useCustomer();
  const text = data
    ? `${data.id} has ${data.features['words']?.balance}`
    : error
      ? (error as { code?: string } & Error).code
      : 'nobody';
  seen.push(String(text));
  return <p>{text}</p>;
}

test('another user never sees the data of the one before, and it is gone from the cache', async () => {
  const page = renderApp(<Who />);
  await screen.findByText('ada has 1000');
  seen.length = 0;
  page.signIn('bob');
  expect(await screen.findByText('bob has 1000')).toBeInTheDocument();
  expect(seen.some((text) => text.startsWith('ada'))).toBe(false);
  expect(page.queryClient.getQueryCache().findAll({ queryKey: ['autumn', 'ada'] })).toEqual([]);
});

test('signing out clears what was shown', async () => {
  const page = renderApp(<Who />);
  await screen.findByText('ada has 1000');
  page.signIn(null);
  expect(screen.getByText('nobody')).toBeInTheDocument();
  expect(page.queryClient.getQueryCache().findAll({ queryKey: ['autumn', 'ada'] })).toEqual([]);
});

test('a session that changed hands clears everything instead of showing either', async () => {
  const page = renderApp(<Who />);
  await screen.findByText('ada has 1000');
  page.session.customerId = 'mallory';
  await act(() => page.queryClient.invalidateQueries());
  expect(await screen.findByText('identity_mismatch')).toBeInTheDocument();
  expect(
    page.queryClient
      .getQueryCache()
      .findAll({ queryKey: ['autumn'] })
      .every(({ state }) => state.data === undefined),
  ).toBe(true);
});

test('a change in another tab of the same person is looked at, and that of somebody else is not', async () => {
  const page = renderApp(<Who />);
  await screen.findByText('ada has 1000');
  await page.autumn.track({ customerId: 'ada', featureId: 'words', value: 400 });
  const otherTab = new BroadcastChannel('autumn');
  otherTab.postMessage('bob');
  otherTab.postMessage('ada');
  expect(await screen.findByText('ada has 600')).toBeInTheDocument();
  otherTab.close();
  await waitFor(() => expect(page.requests).toEqual(['customer', 'customer']));
});

test('when the session has ended the page forgets who it was', async () => {
  const page = renderApp(<Who />);
  await screen.findByText('ada has 1000');
  page.session.customerId = null;
  await act(() => page.queryClient.invalidateQueries());
  expect(await screen.findByText('signed_out')).toBeInTheDocument();
});
