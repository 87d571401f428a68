import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit, widths } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { spilling } from './spilling.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

/** Calls every plan and every unit by a name without a space, as somebody's catalog may. */
const lengthen = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.closest('.autumn') && !text.parentElement.closest('select'))
        text.data = text.data.replaceAll(
          /Free|Pro|Studio|words?|drafts?|seats?/gi,
          `${'Donaudampfschiff'.repeat(3)}fahrt`,
        );
    }
  });

test.each(['BillingPage&person=regular', 'parts&person=team', 'Paywall&person=newcomer'])(
  'the longest names fit a phone: %s',
  async (show) => {
    const { page, close } = await visit(gallery);
    await page.setViewportSize(widths.phone);
    await page.goto(`/?show=${show}`, { waitUntil: 'networkidle' });
    await lengthen(page);
    expect(await spilling(page)).toEqual([]);
    await close();
  },
);

test('the longest names fit a dialog on a phone', async () => {
  const { page, close } = await visit(gallery);
  await page.setViewportSize(widths.phone);
  await page.goto('/?show=PricingTable&person=regular');
  await page.getByRole('listitem', { name: 'Studio' }).getByRole('button').last().click();
  await page.getByRole('dialog').getByText('Due today').waitFor();
  await lengthen(page);
  expect(await spilling(page)).toEqual([]);
  await close();
});
