import '../support/setup.ts';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { AutumnDevtools } from '../../src/devtools/index.ts';
import { Gate, Paywall, useCheck } from '../../src/index.ts';
import { renderApp } from '../support/render.tsx';
import { openDevtools, rowOf } from './open-devtools.tsx';

beforeEach(() => sessionStorage.clear());

function Words() {
  const { status, reason, balance } = useCheck({ featureId: 'words' });
  return <output>{`${status} ${reason} ${balance}`}</output>;
}

const page = (
  <>
    <Words />
    <Gate featureId="export_pdf" fallback="No export">
      Export
    </Gate>
    <Paywall featureId="support">Support</Paywall>
    <AutumnDevtools />
  </>
);

test('a forced answer is what hooks, gates and paywalls show, is marked, and can be taken back', async () => {
  const { user, bodies } = renderApp(page);
  await screen.findByText('allowed null 1000');
  const devtools = await openDevtools(user, 'Access');
  const asked = bodies.length;
  expect(devtools.getByText(/your server still decides/)).toBeInTheDocument();
  for (const [feature, answer] of [
    ['words', 'deny'],
    ['export_pdf', 'allow'],
    ['support', 'allow'],
  ] as const) {
    await user.selectOptions(devtools.getByLabelText(`Show ${feature} as`), answer);
  }
  expect(screen.getByRole('status')).toHaveTextContent('denied limit_reached 1000');
  expect(screen.getByText(/Export/)).not.toHaveTextContent('No export');
  expect(screen.getByText(/Support/)).toBeInTheDocument();
  expect(devtools.getByRole('button', { name: /^Autumn ?3 forced/ })).toBeInTheDocument();
  await user.click(devtools.getByRole('tab', { name: 'Checks' }));
  await waitFor(() => expect(rowOf(devtools, 'words')).toHaveTextContent(/allowed.*shown as denied/));

  await user.click(devtools.getByRole('tab', { name: 'Access' }));
  await user.click(devtools.getByRole('button', { name: 'Reset 3 forced' }));
  expect(screen.getByRole('status')).toHaveTextContent('allowed null 1000');
  expect(screen.getByText(/No export/)).toBeInTheDocument();
  expect(devtools.getByRole('button', { name: 'Autumn' })).toBeInTheDocument();
  expect(bodies).toHaveLength(asked);
});

test('the server decides as before, whatever is forced', async () => {
  const { user, caller } = renderApp(page);
  await screen.findByText('allowed null 1000');
  const devtools = await openDevtools(user, 'Access');
  await user.selectOptions(devtools.getByLabelText('Show export_pdf as'), 'allow');
  expect(await caller.check({ featureId: 'export_pdf' })).toMatchObject({ allowed: false });
});

test('what was forced stays for a reload of the tab, and gates are themselves without the devtools', async () => {
  const first = renderApp(page);
  await screen.findByText('allowed null 1000');
  const devtools = await openDevtools(first.user, 'Access');
  await first.user.selectOptions(devtools.getByLabelText('Show words as'), 'deny');
  expect(screen.getByText('denied limit_reached 1000')).toBeInTheDocument();
  first.signIn('ada', <Words />);
  expect(await screen.findByText('allowed null 1000')).toBeInTheDocument();
  first.unmount();
  renderApp(page);
  expect(await screen.findByText('denied limit_reached 1000')).toBeInTheDocument();
});
