import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

test.each(['light', 'dark'] as const)(
  'what is read while loading can be read at its faintest, in %s',
  async (colorScheme) => {
    const visitor = await visit(gallery, { colorScheme });
    const { page } = visitor;
    // Never answered.
    await page.route('**/api/autumn/**', () => undefined);
    await page.goto('/?person=newcomer');
    const wall = page.locator('.autumn-paywall[data-status=pending]').first();
    await wall.waitFor();
    // A loading part breathes in 1.6 seconds.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = 800;
      }
    });
    expect(await wall.evaluate((card) => getComputedStyle(card).opacity)).toBe('0.7');
    await visitor.audit('loading');
    await visitor.close();
  },
);
