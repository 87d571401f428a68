import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCancel } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { openStack } from './support/stack.ts';

function CancelButtons() {
  const { cancel } = useCancel();
  return ['pro', 'studio'].map((productId) => (
    <button key={productId} type="button" onClick={() => void cancel({ productId }).catch(() => {})}>
      Cancel {productId}
    </button>
  ));
}

test('a double click cancels once, and another product waits for its turn instead of being forgotten', async () => {
  const stack = openStack();
  const held: ((answer: Response) => void)[] = [];
  stack.intercept((route) => (route === 'cancel' ? new Promise((resolve) => held.push(resolve)) : undefined));
  const page = renderApp(<CancelButtons />, { stack });
  const sent = () => stack.bodies.filter(({ route }) => route === 'cancel').map(({ body }) => body);

  await page.user.click(screen.getByRole('button', { name: 'Cancel pro' }));
  await page.user.click(screen.getByRole('button', { name: 'Cancel pro' }));
  await page.user.click(screen.getByRole('button', { name: 'Cancel studio' }));
  expect(sent()).toEqual([{ productId: 'pro' }]);

  held[0]?.(Response.json({ productId: 'pro' }));
  await expect.poll(sent).toEqual([{ productId: 'pro' }, { productId: 'studio' }]);
  held[1]?.(Response.json({ productId: 'studio' }));
});
