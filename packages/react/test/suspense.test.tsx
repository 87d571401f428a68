import './support/setup.ts';
import { QueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode, Suspense } from 'react';
import { expect, test } from 'vitest';
import { AutumnProvider, useAutumn } from '../src/index.ts';
import { failure, openStack } from './support/stack.ts';

function Balance() {
  const { queries, queryClient } = useAutumn();
  const { data } = useSuspenseQuery(queries.customer(), queryClient);
  return <p>{data.features['words']?.balance} words</p>;
}

function Plans() {
  const { queries, queryClient } = useAutumn();
  return <p>{useSuspenseQuery(queries.products(), queryClient).data.list.length} products</p>;
}

class Boundary extends Component<{ readonly onReset: () => void; readonly children: ReactNode }> {
  override state: { error: (Error & { code?: string }) | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const again = () => {
      this.props.onReset();
      this.setState({ error: null });
    };
    return (
      <button type="button" onClick={again}>
        {error.code}
      </button>
    );
  }
}

/** A page in Suspense, as in an app. */
function open(stack = openStack()) {
  stack.session.customerId = 'ada';
  render(
    <AutumnProvider identity="ada" fetch={stack.fetch}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onReset={reset}>
            <Suspense fallback="Loading">
              <Balance />
              <Plans />
            </Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
    </AutumnProvider>,
  );
}

test('queries suspend, and show what they were waiting for', async () => {
  open();
  expect(screen.getByText('Loading')).toBeInTheDocument();
  expect(await screen.findByText('1000 words')).toBeInTheDocument();
  expect(screen.getByText('6 products')).toBeInTheDocument();
});

test('a failure goes to the error boundary, and heals from there', async () => {
  const stack = openStack();
  let isDown = true;
  stack.intercept(() => (isDown ? failure(403, 'forbidden') : undefined));
  open(stack);
  const again = await screen.findByRole('button', { name: 'forbidden' });
  isDown = false;
  await userEvent.click(again);
  expect(await screen.findByText('1000 words')).toBeInTheDocument();
});
