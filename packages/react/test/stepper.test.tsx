import './support/setup.ts';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Stepper } from '../src/components/shared/stepper.tsx';
import { renderApp } from './support/render.tsx';

const onChange = vi.fn<(value: number) => void>();

/** Packs of a hundred, one at least. */
function Packs() {
  const [value, setValue] = useState(100);
  const choose = (next: number) => {
    onChange(next);
    setValue(next);
  };
  return <Stepper unit="credits" label="Credits" value={value} least={100} step={100} onChange={choose} />;
}

test('what is typed is chosen once it is a whole number of packs, or the field is left', async () => {
  const page = renderApp(<Packs />);
  const field = screen.getByRole('spinbutton', { name: 'Credits' });
  await page.user.clear(field);
  await page.user.type(field, '250');
  expect(field).toHaveValue(250);
  expect(onChange).not.toHaveBeenCalled();
  await page.user.tab();
  expect(field).toHaveValue(300);
  expect(onChange.mock.calls).toEqual([[300]]);
});

test('the field is left as it was entered: nothing is chosen again', async () => {
  onChange.mockReset();
  const page = renderApp(<Packs />);
  const field = screen.getByRole('spinbutton', { name: 'Credits' });
  await page.user.clear(field);
  await page.user.type(field, '0200');
  expect(onChange.mock.calls).toEqual([[200]]);
  await page.user.tab();
  expect(field).toHaveValue(200);
  await page.user.clear(field);
  await page.user.click(screen.getByRole('button', { name: 'More credits' }));
  expect(field).toHaveValue(200);
});

test('what can never become a quantity is one at once', async () => {
  const page = renderApp(<Packs />);
  const field = screen.getByRole('spinbutton', { name: 'Credits' });
  await page.user.clear(field);
  await page.user.type(field, '90000000');
  expect(field).toHaveValue(1_000_000);
  await page.user.clear(field);
  await page.user.type(field, '-3');
  expect(field).toHaveValue(100);
});
