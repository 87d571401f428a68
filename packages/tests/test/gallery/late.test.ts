import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

/** What is fetched late, and what it says once it is there. */
const late = [
  { show: 'Paywall', person: 'newcomer', file: 'paywall-card', says: 'See all plans' },
  { show: 'CurrentPlan', person: 'regular', file: 'plan-panel', says: 'Manage billing' },
  { show: 'InvoiceList', person: 'regular', file: 'invoice-panel', says: 'Invoices' },
  { show: 'UsageChart', person: 'regular', file: 'chart-figure', says: 'Usage over time' },
  { show: 'ReferralCard', person: 'regular', file: 'referral-panel', says: 'Redeem' },
  { show: 'Seats', person: 'team', file: 'seats-panel', says: 'Remove' },
] as const;

/** The places of all that is seen, to tell whether anything jumped. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, x, y, width, height].join(' ');
    }),
  );

/** Holds a file back until it is let go. */
async function hold(page: Page, file: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/${file}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

test.each(late)(
  '$show without its file says so, with a way to try again, and then to load the page anew',
  async ({ show, person, file, says }) => {
    const visitor = await visit(gallery, { expectedErrors: /ERR_INTERNET_DISCONNECTED|Failed to load resource/ });
    const { page } = visitor;
    await page.route(`**/${file}-*.js`, (route) => route.abort('internetdisconnected'));
    await page.goto(`/?show=${show}&person=${person}`);
    await page.getByText('This could not be opened. Check your connection.').waitFor();
    expect(await page.getByText(says).count()).toBe(0);
    // Chromium remembers that a module could not be fetched, for as long as the page is open.
    const again = page.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    const reload = page.getByRole('button', { name: 'Reload the page' });
    await reload.waitFor();
    await page.unroute(`**/${file}-*.js`);
    await reload.click();
    await page.getByText(says).first().waitFor();
    visitor.expectQuiet();
    await visitor.close();
  },
);

test.each(late.slice(0, 3))(
  '$show of the server stays where it is while its file is on its way, and works then',
  async ({ show, person, file, says }) => {
    const visitor = await visit(gallery);
    const { page } = visitor;
    const letGo = await hold(page, file);
    await page.goto(`/?ssr&show=${show}&person=${person}`);
    await page.locator('html[data-react]').waitFor();
    await page.getByText(says).first().waitFor();
    const before = await places(page);
    letGo();
    await page.waitForLoadState('networkidle');
    expect(await places(page)).toEqual(before);
    visitor.expectQuiet();
    await visitor.close();
  },
);
