import { loadMessages, locales } from '@autumn/react/locales';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, widths } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { spilling } from './spilling.ts';
import { whenSettled } from './when-settled.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

describe.each(locales)('in %s', (locale) => {
  test.each([
    ['parts', 'regular'],
    ['BillingPage', 'debtor'],
    ['BillingPage', 'leaver'],
  ])('%s for a %s fit a phone, light and dark, and axe finds nothing', async (show, person) => {
    const texts = await loadMessages(locale);
    const visitor = await visit(gallery);
    const { page } = visitor;
    await page.setViewportSize(widths.phone);
    await page.goto(`/?show=${show}&person=${person}&locale=${locale}`);
    await page.getByText(texts['invoice.paid'], { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // A colour on its way to the other one has no contrast yet.
      await whenSettled(page);
      expect(await spilling(page), colorScheme).toEqual([]);
    }
    await visitor.audit(`${show} in ${locale}`);
    visitor.expectQuiet();
    await visitor.close();
  });

  test('a plan is bought in a dialog that fits a phone', async () => {
    const texts = await loadMessages(locale);
    const visitor = await visit(gallery);
    const { page } = visitor;
    await page.setViewportSize(widths.phone);
    await page.goto(`/?person=regular&locale=${locale}&show=PricingTable`);
    await page.getByRole('listitem', { name: 'Studio' }).getByRole('button').last().click();
    await page.getByRole('dialog').getByText(texts.dueToday).waitFor();
    expect(await spilling(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await whenSettled(page);
    await visitor.audit(`${locale} dialog`);
    visitor.expectQuiet();
    await visitor.close();
  });
});
