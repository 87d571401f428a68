import './support/setup.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { type LazyPart, usePart } from '../src/components/shared/lazy-part.ts';

function Page({ part, isWanted }: { readonly part: LazyPart<object>; readonly isWanted: boolean }) {
  const { Part, hasFailed, retry } = usePart(part, isWanted);
  if (Part) return <Part />;
  return hasFailed ? (
    <button type="button" onClick={retry}>
      Again
    </button>
  ) : (
    'Nothing yet'
  );
}

const Whole = () => 'All of it';
const inStrictMode = (part: LazyPart<object>, isWanted: boolean) =>
  render(
    <StrictMode>
      <Page part={part} isWanted={isWanted} />
    </StrictMode>,
  );

test('a part comes by itself once the page is idle', async () => {
  inStrictMode({ load: async () => Whole }, false);
  expect(screen.getByText('Nothing yet')).toBeInTheDocument();
  expect(await screen.findByText('All of it')).toBeInTheDocument();
});

test('a part that could not be fetched can be fetched again, and is kept for the next who want it', async () => {
  let isOnline = false;
  let fetched = 0;
  const part: LazyPart<object> = {
    load: () => {
      fetched += 1;
      return isOnline ? Promise.resolve(Whole) : Promise.reject(new TypeError('Failed to fetch'));
    },
  };
  const page = inStrictMode(part, true);
  const again = await screen.findByRole('button', { name: 'Again' });
  isOnline = true;
  await userEvent.click(again);
  expect(await screen.findByText('All of it')).toBeInTheDocument();
  page.unmount();
  const before = fetched;
  inStrictMode(part, true);
  expect(screen.getByText('All of it')).toBeInTheDocument();
  expect(fetched).toBe(before);
});
