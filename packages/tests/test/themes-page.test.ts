import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test.each([
  ['left to right', ''],
  ['right to left', '?dir=rtl'],
])(
  'three themes by day and by night, %s, are in the page itself, fit three widths, and axe finds nothing',
  async (name, search) => {
    const visitor = await visit(world);
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    await visitor.page.goto(`/themes${search}`, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    const grounds = await visitor.page
      .locator('.pane .autumn-pricing-table-card[data-recommended]')
      .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).backgroundColor));
    // Two of the three are white by day.
    expect(new Set(grounds).size).toBe(5);
    await visitor.look(`themes-${name.replaceAll(' ', '-')}`);
    visitor.expectQuiet();
    await visitor.close();
  },
);

test('what is bought in one pane is there in all of them', async () => {
  const { page, close } = await visit(world);
  await page.goto('/');
  await page.getByRole('link', { name: 'Themes' }).click();
  const plum = page.getByRole('region', { name: 'Plans: Plum, dark' });
  await plum.getByRole('button', { name: 'Upgrade to Team' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Pay/ }).click();
  await dialog.getByRole('heading', { name: 'Team is yours' }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const badges = page.locator('.pane .autumn-pricing-table-card[data-product=team][data-current]');
  await expect.poll(() => badges.count()).toBe(6);
  await close();
});
