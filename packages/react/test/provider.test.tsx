import './support/setup.ts';
import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { memo } from 'react';
import { expect, test } from 'vitest';
import { AutumnProvider, UsageMeter, useAutumn } from '../src/index.ts';
import { openStack } from './support/stack.ts';

let renders = 0;
const Reader = memo(function Reader() {
  useAutumn();
  renders += 1;
  return null;
});

test('messages, headers and fetch may be written inline: below the provider nothing starts anew', async () => {
  const stack = openStack();
  stack.session.customerId = 'ada';
  const queryClient = new QueryClient();
  const page = (left: string, locale?: string) => (
    <AutumnProvider
      identity="ada"
      queryClient={queryClient}
      fetch={(request) => stack.fetch(request)}
      headers={{ 'x-page': '1' }}
      messages={{ meterLeft: left }}
      locale={locale}
    >
      <Reader />
      <UsageMeter featureId="words" />
    </AutumnProvider>
  );
  const { rerender } = render(page('{left} remaining'));
  await screen.findByText(/remaining$/);
  renders = 0;
  rerender(page('{left} remaining'));
  expect(renders).toBe(0);
  rerender(page('Still {left}'));
  expect(renders).toBe(1);
  expect(screen.getByText(/^Still/)).toBeInTheDocument();
  rerender(page('Still {left}', 'de-DE'));
  expect(screen.getByText(/1\.000/)).toBeInTheDocument();
  expect(stack.requests).toEqual(['bootstrap']);
});
