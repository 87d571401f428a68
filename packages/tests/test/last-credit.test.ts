import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test('whoever spends the last credit is shown what has more of them, and not a button that is refused', async () => {
  const ada = await visit(world);
  await ada.page.goto('/sign-in');
  await ada.page.getByRole('button', { name: /Ada/ }).click();
  const credits = ada.page.getByRole('meter', { name: 'Studio credits' });
  for (const left of ['10 of 20', '0 of 20']) {
    await ada.page.getByRole('button', { name: 'Paint a cover' }).click();
    await expect.poll(() => credits.getAttribute('aria-valuetext')).toContain(left);
  }
  await ada.page.getByRole('heading', { name: 'You are out of cover images' }).waitFor();
  expect(await ada.page.getByRole('button', { name: 'Paint a cover' }).count()).toBe(0);
  ada.expectQuiet();
  await ada.close();
});
