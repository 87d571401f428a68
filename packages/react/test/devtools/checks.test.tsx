import '../support/setup.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { AutumnDevtools } from '../../src/devtools/index.ts';
import { Gate, Paywall, useAutumn, useCheck } from '../../src/index.ts';
import { renderApp } from '../support/render.tsx';
import { openStack } from '../support/stack.ts';
import { openDevtools, rowOf } from './open-devtools.tsx';

beforeEach(() => sessionStorage.clear());

const Words = () => <output>{useCheck({ featureId: 'words', requiredBalance: 1500 }).status}</output>;

/** Hands out the client, for what a program asks by itself. */
function Client({ see }: { readonly see: (client: ReturnType<typeof useAutumn>['client']) => void }) {
  see(useAutumn().client);
  return null;
}

test('hooks, gates, paywalls and the client’s own check are told, newest first, with amount and reason', async () => {
  const asks: (() => Promise<unknown>)[] = [];
  const { user } = renderApp(
    <>
      <Words />
      <Gate productId="pro">Pro</Gate>
      <Paywall featureId="export_pdf" />
      <Client see={(client) => asks.unshift(() => client.check({ featureId: 'drafts', requiredBalance: 2 }))} />
      <AutumnDevtools />
    </>,
  );
  await screen.findByText('denied');
  const devtools = await openDevtools(user, 'Checks');
  expect(rowOf(devtools, 'words')).toHaveTextContent(/denied.*Amount1,500.*limit_reached.*Balance1,000.*live/);
  expect(rowOf(devtools, 'pro')).toHaveTextContent('no_product');
  expect(rowOf(devtools, 'export_pdf')).toHaveTextContent('no_access');
  await act(async () => void (await asks[0]?.()));
  await waitFor(() => expect(rowOf(devtools, 'drafts')).toHaveTextContent(/allowed.*Amount2/));
  expect(devtools.getAllByRole('listitem')[0]).toBe(rowOf(devtools, 'drafts'));
});

test('many gates with the same question are one row, and a changed answer is one more', async () => {
  const stack = openStack();
  const gates = Array.from({ length: 50 }, (_, index) => `gate ${index}`);
  const { user, queryClient } = renderApp(
    <>
      {gates.map((name) => (
        <Gate key={name} featureId="words">
          {name}
        </Gate>
      ))}
      <AutumnDevtools />
    </>,
    { stack },
  );
  await screen.findByText(/gate 49/);
  const devtools = await openDevtools(user, 'Checks');
  expect(devtools.getAllByRole('listitem')).toHaveLength(1);
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 1000 });
  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(devtools.getAllByRole('listitem')).toHaveLength(2));
  expect(devtools.getAllByRole('listitem')[0]).toHaveTextContent(/denied.*limit_reached.*Balance0/);
});

test('a hundred checks are kept, and no more', async () => {
  const features = Array.from({ length: 130 }, (_, index) => `feature_${index}`);
  const { user } = renderApp(
    <>
      {features.map((id) => (
        <Gate key={id} featureId={id} fallback={<i>{id}</i>} />
      ))}
      <AutumnDevtools />
    </>,
  );
  await screen.findByText('feature_129');
  const devtools = await openDevtools(user, 'Checks');
  expect(devtools.getAllByRole('listitem')).toHaveLength(100);
});
