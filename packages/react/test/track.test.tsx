import './support/setup.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsageMeter, useTrack } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure } from './support/stack.ts';

function Writer({ value }: { readonly value: number }) {
  const { track, error, isPending } = useTrack();
  return (
    <>
      <UsageMeter featureId="words" />
      <button type="button" onClick={() => track({ featureId: 'words', value }).catch(() => undefined)}>
        Write
      </button>
      <p>{isPending ? 'counting' : error ? 'not counted' : 'quiet'}</p>
    </>
  );
}

test('usage shows at once, and the server agrees', async () => {
  const page = renderApp(<Writer value={300} />);
  await screen.findByText('1,000 of 1,000 words left');
  let answer: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  page.intercept(async (route) => {
    if (route === 'track') await held;
    return undefined;
  });
  await page.user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText('700 of 1,000 words left')).toBeInTheDocument();
  expect(screen.getByText('counting')).toBeInTheDocument();
  answer?.();
  await screen.findByText('quiet');
  const { features } = await page.autumn.customers.get({ customerId: 'ada' });
  expect(features['words']?.balance).toBe(700);
});

test('a failed event is taken back, and the failure is visible', async () => {
  const page = renderApp(<Writer value={300} />);
  await screen.findByText('1,000 of 1,000 words left');
  page.intercept((route) => (route === 'track' ? failure(500, 'internal_error') : undefined));
  await page.user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText('not counted')).toBeInTheDocument();
  expect(screen.getByText('1,000 of 1,000 words left')).toBeInTheDocument();
});

test('two events that are under way and end differently leave what the server has', async () => {
  const page = renderApp(<Writer value={100} />);
  await screen.findByText('1,000 of 1,000 words left');
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  page.intercept(async (route) => {
    if (route !== 'track') return undefined;
    asked += 1;
    const isFirst = asked === 1;
    await held;
    return isFirst ? failure(500, 'internal_error') : undefined;
  });
  const write = screen.getByRole('button', { name: 'Write' });
  await page.user.click(write);
  await page.user.click(write);
  await screen.findByText('800 of 1,000 words left');
  await waitFor(() => expect(asked).toBe(2));
  release?.();
  expect(await screen.findByText('900 of 1,000 words left')).toBeInTheDocument();
  expect(await screen.findByText('not counted')).toBeInTheDocument();
  const { features } = await page.autumn.customers.get({ customerId: 'ada' });
  expect(features['words']?.balance).toBe(900);
});

test('what is beyond the allowance is not shown as a debt', async () => {
  const page = renderApp(<Writer value={1000} />);
  await screen.findByText('1,000 of 1,000 words left');
  const write = screen.getByRole('button', { name: 'Write' });
  await page.user.click(write);
  await page.user.click(write);
  expect(await screen.findByText('0 of 1,000 words left')).toBeInTheDocument();
});

test('every event has an id of its own', async () => {
  const page = renderApp(<Writer value={1} />);
  await screen.findByText('1,000 of 1,000 words left');
  const write = screen.getByRole('button', { name: 'Write' });
  await page.user.click(write);
  await page.user.click(write);
  const events = () =>
    page.bodies.filter(({ route }) => route === 'track').map(({ body }) => (body as { eventId: string }).eventId);
  await waitFor(() => expect(events()).toHaveLength(2));
  expect(new Set(events()).size).toBe(2);
});
