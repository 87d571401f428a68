import '../support/setup.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { AutumnDevtools } from '../../src/devtools/index.ts';
import { AutumnProvider, Gate, useAutumn, useEntity } from '../../src/index.ts';
import { renderApp } from '../support/render.tsx';
import { failure, openStack } from '../support/stack.ts';
import { onStudio } from '../support/studio.ts';
import { findDevtools, openDevtools, rowOf } from './open-devtools.tsx';

beforeEach(() => sessionStorage.clear());

const Seat = () => useEntity('grace').data?.name ?? 'nobody';

function Cancel() {
  const { client } = useAutumn();
  return (
    <button type="button" onClick={() => void client.cancel({ productId: 'pro' }).catch(() => undefined)}>
      Cancel
    </button>
  );
}

test('a button opens the panel, Escape closes it and gives the focus back', async () => {
  const { user } = renderApp(<AutumnDevtools />);
  const devtools = await findDevtools();
  const opener = devtools.getByRole('button', { name: 'Autumn' });
  expect(devtools.queryByRole('region')).toBeNull();
  await user.click(opener);
  const panel = devtools.getByRole('region', { name: 'Billing on this page' });
  expect(opener).toHaveAttribute('aria-controls', panel.id);
  const root = panel.getRootNode() as ShadowRoot;
  expect(root.activeElement).toBe(devtools.getByRole('tab', { name: 'Customer' }));
  await user.keyboard('{ArrowRight}');
  expect(devtools.getByRole('tab', { name: 'Access', selected: true })).toBe(root.activeElement);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(devtools.getByRole('tab', { name: 'Server', selected: true })).toBe(root.activeElement);
  await user.keyboard('{Escape}');
  expect(devtools.queryByRole('region')).toBeNull();
  expect(root.activeElement).toBe(opener);
});

test('it is open after a reload if it was, at the same tab, and takes no focus', async () => {
  const first = renderApp(<AutumnDevtools />);
  await openDevtools(first.user, 'Checks');
  first.unmount();
  expect(document.querySelector('autumn-devtools')).toBeNull();
  renderApp(<AutumnDevtools />);
  const devtools = await findDevtools();
  expect(devtools.getByRole('tab', { name: 'Checks', selected: true })).toBeInTheDocument();
  expect(document.querySelector('autumn-devtools')?.shadowRoot?.activeElement).toBeNull();
});

test('it works where storage is forbidden, or holds what somebody else has written', async () => {
  sessionStorage.setItem('autumn-devtools', '{"tab":"nowhere","isOpen":"maybe","forced":{"words":"perhaps"}}');
  const first = renderApp(<AutumnDevtools />);
  expect((await findDevtools()).getByRole('button')).toHaveTextContent(/^Autumn$/);
  first.unmount();
  vi.stubGlobal('sessionStorage', undefined);
  const { user } = renderApp(<AutumnDevtools />);
  const devtools = await openDevtools(user, 'Server');
  expect(devtools.getByRole('tab', { name: 'Server', selected: true })).toBeInTheDocument();
});

test('it asks for nothing by itself, and asks when told to', async () => {
  const { user, requests } = renderApp(<AutumnDevtools />);
  const devtools = await openDevtools(user, 'Customer');
  expect(devtools.getByText('Nothing on this page has asked for the customer.')).toBeInTheDocument();
  expect(requests).toEqual([]);
  await user.click(devtools.getByRole('button', { name: 'Ask the server again' }));
  expect(await devtools.findByText('nothing is due')).toBeInTheDocument();
  expect(rowOf(devtools, 'free')).toHaveTextContent('active');
  expect(requests).toEqual(['customer']);
});

test('of nobody it says that nobody is signed in', async () => {
  const { user, requests } = renderApp(<AutumnDevtools />, { identity: null });
  const devtools = await openDevtools(user, 'Customer');
  expect(devtools.getByText(/^Nobody is signed in/)).toBeInTheDocument();
  expect(requests).toEqual([]);
});

test('the customer is told with products, payment and the entities that the page knows', async () => {
  const stack = await onStudio();
  await stack.autumn.entities.create({ customerId: 'ada', id: 'grace', name: 'Grace', featureId: 'seats' });
  const { user } = renderApp(
    <>
      <Gate featureId="words">Write</Gate>
      <p>
        <Seat />
      </p>
      <AutumnDevtools />
    </>,
    { stack },
  );
  await screen.findByText('Grace');
  const devtools = await openDevtools(user, 'Customer');
  await waitFor(() => expect(rowOf(devtools, 'studio')).toHaveTextContent(/trialing.*Period ends20/));
  expect(rowOf(devtools, 'grace')).toHaveTextContent('One ofseats');
});

test('every access is told, also of features that are not held, and never a cost of credits', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 240 });
  const { user } = renderApp(
    <>
      <Gate featureId="words">Write</Gate>
      <Gate featureId="teleport">Go</Gate>
      <AutumnDevtools />
    </>,
    { stack },
  );
  await screen.findByText('Write');
  const devtools = await openDevtools(user, 'Access');
  expect(rowOf(devtools, 'words')).toHaveTextContent(
    /Answerallowed.*Balance760.*Used240.*Included1,000.*Resets20\d\d-.*UTC.*Exactyes/,
  );
  expect(rowOf(devtools, 'export_pdf')).toHaveTextContent(/Answerdenied.*no_access/);
  expect(rowOf(devtools, 'teleport')).toHaveTextContent(/Answerdenied.*no_access/);
  expect(rowOf(devtools, 'cover')).toHaveTextContent(/Answerasked of the serverExactno$/);
  const panel = devtools.getByRole('region');
  expect(panel.textContent).not.toMatch(/schema|cost/i);
});

test('of a customer who is not known nothing is said', async () => {
  const stack = openStack();
  stack.intercept(() => failure(403, 'forbidden'));
  const { user } = renderApp(
    <>
      <Gate featureId="words">Write</Gate>
      <AutumnDevtools />
    </>,
    { stack },
  );
  const devtools = await openDevtools(user, 'Access');
  expect(await devtools.findByText(/^Nothing is known of a customer/)).toBeInTheDocument();
  expect((await devtools.findByText('words')).closest('li')).not.toHaveTextContent('Answer');
  await user.click(devtools.getByRole('tab', { name: 'Customer' }));
  expect(devtools.getByText('For programmers.')).toBeInTheDocument();
});

test('a server writes nothing of it', () => {
  const html = renderToString(
    <AutumnProvider identity="ada">
      <AutumnDevtools />
    </AutumnProvider>,
  );
  expect(html).toBe('');
});

test('the server’s tab tells the handler, each request with its id, and why one failed', async () => {
  const stack = openStack();
  let fail = () => Promise.resolve(failure(503, 'autumn_unavailable'));
  const { user } = renderApp(
    <>
      <Gate featureId="words">Write</Gate>
      <Cancel />
      <AutumnDevtools console="http://127.0.0.1:4242/" />
    </>,
    { stack },
  );
  await screen.findByText('Write');
  const devtools = await openDevtools(user, 'Server');
  expect(devtools.getByText(`${location.origin}/api/autumn`)).toBeInTheDocument();
  expect(rowOf(devtools, 'bootstrap')).toHaveTextContent(/200\d+ ms.*Request id[0-9a-f-]{36}/);
  expect(devtools.getByRole('link', { name: 'This customer in it' })).toHaveAttribute(
    'href',
    'http://127.0.0.1:4242/customers/ada',
  );
  stack.intercept(() => fail());
  await user.click(screen.getByText('Cancel'));
  await waitFor(() =>
    expect(rowOf(devtools, 'cancel')).toHaveTextContent(/503.*autumn_unavailable: For programmers.*req_1/),
  );
  fail = () => Promise.reject(new TypeError('Failed to fetch'));
  await user.click(screen.getByText('Cancel'));
  await waitFor(() => expect(rowOf(devtools, 'cancel')).toHaveTextContent(/failed.*No answer came/));
});

test('another person sees nothing of what was seen before', async () => {
  const { user, signIn } = renderApp(
    <>
      <Gate featureId="words">Write</Gate>
      <AutumnDevtools />
    </>,
  );
  await screen.findByText('Write');
  const devtools = await openDevtools(user, 'Checks');
  expect(rowOf(devtools, 'words')).toHaveTextContent('allowed');
  signIn(null);
  await waitFor(() => expect(rowOf(devtools, 'words')).toHaveTextContent(/deniedsigned_out|denied.*signed_out/));
  expect(devtools.getAllByRole('listitem')).toHaveLength(1);
  await act(async () => signIn('grace'));
  await user.click(devtools.getByRole('tab', { name: 'Customer' }));
  expect(await devtools.findByText('grace')).toBeInTheDocument();
  expect(devtools.queryByText('ada')).toBeNull();
});
