import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { people } from './people.ts';
import { type Gallery, startGallery } from './start-gallery.ts';

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  gallery = await startGallery();
  for (const [id, become] of Object.entries(people)) await become(gallery, id);
  await gallery.post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await gallery.post('/sandbox/reward_programs', {
    id: 'invite',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 5,
    product_ids: [],
  });
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

/** What each component says once it has everything. */
const ready = {
  PricingTable: /Studio/,
  Paywall: /Unlock PDF export/,
  UsageMeter: /words left/,
  UsageChart: /in all|Nothing was used/,
  CurrentPlan: /Manage billing/,
  PaymentMethod: /No card|ending in/,
  InvoiceList: /No invoices|Paid|Due/,
  ReferralCard: /Copy/,
  BillingPage: /No invoices|Paid|Due/,
} as const;

const looks = [
  { colorScheme: 'light', dir: 'ltr', only: undefined },
  { colorScheme: 'dark', dir: 'ltr', only: 'regular' },
  { colorScheme: 'light', dir: 'rtl', only: 'regular' },
] as const;

const seen: readonly (readonly [keyof typeof ready, string])[] = [
  ...(Object.keys(ready) as (keyof typeof ready)[]).map((show) => [show, 'regular'] as const),
  ['CurrentPlan', 'newcomer'],
  ['CurrentPlan', 'debtor'],
  ['CurrentPlan', 'leaver'],
  ['InvoiceList', 'debtor'],
  ['InvoiceList', 'newcomer'],
  ['BillingPage', 'newcomer'],
];

describe.each(looks)('in $colorScheme, $dir', ({ colorScheme, dir, only }) => {
  test.each(seen.filter(([, person]) => only === undefined || only === person))(
    '%s for a %s fits three widths, and axe finds nothing',
    async (show, person) => {
      const visitor = await visit({ browser, demoUrl: gallery.url }, { colorScheme });
      const { page } = visitor;
      const granted = show === 'Paywall' ? 'newcomer' : person;
      await page.goto(`/?show=${show}&person=${granted}&dir=${dir}`);
      await page.getByText(ready[show]).first().waitFor();
      await page.waitForLoadState('networkidle');
      await visitor.look(`gallery-${show}-${granted}${dir === 'rtl' ? '-rtl' : ''}`);
      visitor.expectQuiet();
      await visitor.close();
    },
  );
});

test('every component is shown', async () => {
  const { page, close } = await visit({ browser, demoUrl: gallery.url });
  for (const show of Object.keys(ready)) {
    await page.goto(`/?show=${show}&person=newcomer`);
    expect(await page.locator('h2').first().textContent()).toBe(show);
  }
  await close();
});
