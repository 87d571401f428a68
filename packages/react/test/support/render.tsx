import { QueryClient } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { AutumnProvider, type AutumnProviderProps } from '../../src/index.ts';
import { openStack, type Stack } from './stack.ts';

export interface Rendered extends Stack, RenderResult {
  readonly user: UserEvent;
  readonly queryClient: QueryClient;
  /** Signs somebody else in, here and on the server. */
  readonly signIn: (identity: string | null, children?: ReactNode) => void;
}

export interface RenderOptions extends Partial<AutumnProviderProps> {
  readonly stack?: Stack;
}

/** A page of a signed-in person, with everything behind it. In StrictMode, as in an app's development. */
export function renderApp(
  children: ReactNode,
  { stack = openStack(), identity = 'ada', ...props }: RenderOptions = {},
): Rendered {
  const queryClient = props.queryClient ?? new QueryClient();
  stack.session.customerId = identity;
  const page = (who: string | null, content: ReactNode) => (
    <StrictMode>
      <AutumnProvider fetch={stack.fetch} {...props} identity={who} queryClient={queryClient}>
        {content}
      </AutumnProvider>
    </StrictMode>
  );
  const result = render(page(identity, children));
  return {
    ...stack,
    ...result,
    user: userEvent.setup(),
    queryClient,
    signIn: (next, content = children) => {
      stack.session.customerId = next;
      result.rerender(page(next, content));
    },
  };
}
