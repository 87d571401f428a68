import './support/setup.ts';
import { screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, test } from 'vitest';
import { Late } from '../src/components/shared/late.tsx';
import { type LazyPart, lazyPart } from '../src/components/shared/lazy-part.ts';
import { renderApp } from './support/render.tsx';

const Whole = ({ name }: { readonly name: string }) => `All of ${name}`;
const late = (part: LazyPart<{ name: string }>, isWanted: boolean) => (
  <Late part={part} isWanted={isWanted} props={{ name: 'it' }} fallback={isWanted && 'Soon'} />
);

/** Has the file between the render of those who wait for it and their first look. */
function Finisher({ part }: { readonly part: LazyPart<{ name: string }> }) {
  useLayoutEffect(() => {
    part.loaded = Whole;
  }, [part]);
  return null;
}

/** A part whose file can be fetched only while somebody is online. */
function openPart() {
  const network = { isOnline: false, asked: 0 };
  const part = lazyPart<{ name: string }>(async () => {
    network.asked += 1;
    if (!network.isOnline) throw new TypeError('Failed to fetch');
    return Whole;
  });
  return { part, network };
}

test('a part is fetched once the page is idle, and shown when it is wanted', async () => {
  const { part, network } = openPart();
  network.isOnline = true;
  const page = renderApp(late(part, false));
  await expect.poll(() => part.loaded).toBe(Whole);
  expect(screen.queryByText('All of it')).not.toBeInTheDocument();
  page.signIn('ada', late(part, true));
  expect(screen.getByText('All of it')).toBeInTheDocument();
  page.signIn('ada', late(part, false));
  expect(screen.getByText('All of it')).toBeInTheDocument();
  expect(network.asked).toBe(1);
});

test('a part that is wanted at once leaves room for itself until it is there', async () => {
  const { part, network } = openPart();
  network.isOnline = true;
  renderApp(late(part, true));
  expect(screen.getByText('Soon')).toBeInTheDocument();
  expect(await screen.findByText('All of it')).toBeInTheDocument();
  expect(screen.queryByText('Soon')).not.toBeInTheDocument();
});

test('a part whose file comes by another one, before it has begun to look, is shown', async () => {
  const { part } = openPart();
  renderApp([late(part, true), <Finisher key="finisher" part={part} />]);
  expect(await screen.findByText('All of it')).toBeInTheDocument();
});

test('a part that could not be fetched can be fetched again, and is kept for the next who want it', async () => {
  const { part, network } = openPart();
  const page = renderApp(late(part, true));
  const again = await screen.findByRole('button', { name: 'Try again' });
  network.isOnline = true;
  await page.user.click(again);
  expect(await screen.findByText('All of it')).toBeInTheDocument();
  page.unmount();
  const before = network.asked;
  renderApp(late(part, true));
  expect(screen.getByText('All of it')).toBeInTheDocument();
  expect(network.asked).toBe(before);
});

test('where trying again does not help, the page can be loaded anew', async () => {
  const { part } = openPart();
  const page = renderApp(late(part, true));
  await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeInTheDocument();
});

test('what could not be fetched while the page was idle is fetched again when it is wanted', async () => {
  const { part, network } = openPart();
  const page = renderApp(late(part, false));
  await expect.poll(() => part.hasFailed).toBe(true);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  network.isOnline = true;
  page.signIn('ada', late(part, true));
  expect(await screen.findByText('All of it')).toBeInTheDocument();
});
