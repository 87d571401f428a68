import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Gate } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { failure, openStack } from './support/stack.ts';

test('who may sees the children, and who may not sees the fallback', async () => {
  const denied: string[] = [];
  renderApp(
    <>
      <Gate featureId="words" pending="one moment">
        words
      </Gate>
      <Gate
        featureId="export_pdf"
        fallback={({ reason }) => `no export: ${reason}`}
        onDenied={({ reason }) => denied.push(String(reason))}
      >
        export
      </Gate>
    </>,
  );
  expect(screen.getByText('one moment')).toBeInTheDocument();
  expect(await screen.findByText(/words.*no export: no_access/)).toBeInTheDocument();
  expect(screen.queryByText(/^export$/)).toBeNull();
  expect(new Set(denied)).toEqual(new Set(['no_access']));
});

test('what could not be found out is neither', async () => {
  const stack = openStack();
  stack.intercept(() => failure(403, 'forbidden'));
  renderApp(
    <Gate featureId="words" fallback="no" failed={({ error }) => `unknown: ${error?.message}`}>
      words
    </Gate>,
    { stack },
  );
  expect(await screen.findByText('unknown: For programmers.')).toBeInTheDocument();
});
