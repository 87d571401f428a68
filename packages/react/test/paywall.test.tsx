import './support/setup.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as parts from '../src/headless.ts';
import { Paywall, usePaywall, useTrack } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

test('shows its children to those who may see them, and no request more', async () => {
  const page = renderApp(<Paywall featureId="words">The editor</Paywall>);
  expect(screen.queryByText('The editor')).not.toBeInTheDocument();
  expect(await screen.findByText('The editor')).toBeInTheDocument();
  expect(page.requests).toEqual(['bootstrap']);
});

test('names the feature, the reason and the plan that helps', async () => {
  renderApp(
    <Paywall featureId="export_pdf" plansHref="/pricing">
      The export
    </Paywall>,
  );
  const wall = within(await screen.findByRole('group', { name: 'Unlock PDF export' }));
  expect(wall.getByText('PDF export is not part of your plan.')).toBeInTheDocument();
  expect(wall.getByText('Available in Pro')).toBeInTheDocument();
  expect(wall.getByText('$20')).toBeInTheDocument();
  expect(wall.getByRole('link', { name: 'See all plans' })).toHaveAttribute('href', '/pricing');
  expect(screen.queryByText('The export')).not.toBeInTheDocument();
});

test('says how much is missing, and offers a top-up beside the plan', async () => {
  renderApp(<Paywall featureId="words" requiredBalance={1500} />);
  const wall = within(await screen.findByRole('group', { name: 'Not enough words left' }));
  expect(
    wall.getByText(/^You have 1,000 words, and this needs 1,500 words\. You get more on .+ \d{4}\.$/),
  ).toBeInTheDocument();
  expect(wall.getByRole('button', { name: 'Upgrade to Pro' })).toBeEnabled();
  expect(wall.getByRole('button', { name: 'Buy 10,000 words for $8' })).toBeEnabled();
});

test('buying what it offers opens the gate', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  const onDone = vi.fn();
  const page = renderApp(
    <Paywall featureId="export_pdf" onDone={onDone}>
      The export
    </Paywall>,
    { stack },
  );
  await page.user.click(await screen.findByRole('button', { name: 'Upgrade to Pro' }));
  await page.user.click(await screen.findByRole('button', { name: 'Pay $20' }));
  expect(await screen.findByText('The export')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: 'Pro is yours' })).toBeInTheDocument();
  expect(onDone.mock.calls).toEqual([[{ productId: 'pro' }]]);
});

test('asks who it is before it sells', async () => {
  const onSignIn = vi.fn();
  const page = renderApp(<Paywall featureId="words" onSignIn={onSignIn} />, { identity: null });
  await page.user.click(screen.getByRole('button', { name: 'Sign in to start' }));
  expect(onSignIn).toHaveBeenCalledOnce();
});

test('an error is not a denial', async () => {
  const stack = openStack();
  let isDown = true;
  stack.intercept((route) => (isDown && route === 'bootstrap' ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<Paywall featureId="words">The editor</Paywall>, { stack });
  expect(await screen.findByRole('heading', { name: /could not be checked/ })).toBeInTheDocument();
  isDown = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The editor')).toBeInTheDocument();
});

function Export({ action }: { readonly action: () => void }) {
  const paywall = usePaywall({ featureId: 'export_pdf' });
  return (
    <>
      <button type="button" disabled={paywall.check.status === 'pending'} onClick={() => paywall.guard(action)}>
        Export
      </button>
      <Paywall {...paywall.props} />
    </>
  );
}

test('as a dialog it stands in front of an action, and goes once access is there', async () => {
  const action = vi.fn();
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  stack.sandbox.setCard('ada', 'ok');
  const page = renderApp(<Export action={action} />, { stack });
  const button = screen.getByRole('button', { name: 'Export' });
  await waitFor(() => expect(button).toBeEnabled());
  await page.user.click(button);
  expect(await screen.findByRole('dialog', { name: 'Unlock PDF export' })).toBeInTheDocument();
  expect(action).not.toHaveBeenCalled();
  await page.user.click(screen.getByRole('button', { name: 'Upgrade to Pro' }));
  await page.user.click(await screen.findByRole('button', { name: 'Pay $20' }));
  await page.user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await page.user.click(button);
  expect(action).toHaveBeenCalledOnce();
});

function WriteAll() {
  const { track } = useTrack();
  return (
    <button type="button" onClick={() => track({ featureId: 'words', value: 1000 })}>
      Write 1,000 words
    </button>
  );
}

test('who used up what was left, by the keyboard, goes on at the card in its place', async () => {
  const page = renderApp(
    <parts.Paywall.Root featureId="words" unlocked={<WriteAll />}>
      <parts.Paywall.Title />
    </parts.Paywall.Root>,
  );
  (await screen.findByRole('button', { name: 'Write 1,000 words' })).focus();
  await page.user.keyboard('{Enter}');
  expect(await screen.findByRole('group', { name: 'You are out of words' })).toHaveFocus();
});

test('a card that appears takes the focus from nobody', async () => {
  const page = renderApp(
    <>
      <input aria-label="Title" />
      <parts.Paywall.Root featureId="words" unlocked={<WriteAll />}>
        <parts.Paywall.Title />
      </parts.Paywall.Root>
    </>,
  );
  await screen.findByRole('button', { name: 'Write 1,000 words' });
  const title = screen.getByRole('textbox', { name: 'Title' });
  title.focus();
  await page.autumn.track({ customerId: 'ada', featureId: 'words', value: 1000 });
  await act(() => page.queryClient.invalidateQueries());
  await screen.findByRole('group', { name: 'You are out of words' });
  expect(title).toHaveFocus();
});

test('what credits pay for is called as you say, and nobody claims that no plan includes it', async () => {
  const stack = openStack();
  await stack.autumn.customers.create({ id: 'ada' });
  await stack.autumn.track({ customerId: 'ada', featureId: 'cover', value: 3 });
  renderApp(<Paywall featureId="cover" featureName="cover images" plansHref="/plans" />, { stack });
  const wall = within(await screen.findByRole('group', { name: 'You are out of cover images' }));
  expect(wall.getByRole('link', { name: 'See all plans' })).toBeInTheDocument();
  expect(wall.queryByText(/^No plan on sale/)).not.toBeInTheDocument();
});

test('of what nobody sells it says so', async () => {
  renderApp(<Paywall featureId="time_travel" />);
  expect(await screen.findByText(/^No plan on sale includes this/)).toBeInTheDocument();
});
