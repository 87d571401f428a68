import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

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
  Seats: /Seats|Unlock|out of/,
  EntitySwitcher: /Shown for/,
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
  ['Seats', 'team'],
  ['EntitySwitcher', 'team'],
];

/** Light and from left to right always; the rest where the machine has time. */
const looked = process.env['CI'] ? looks : looks.slice(0, 1);

describe.each(looked)('in $colorScheme, $dir', ({ colorScheme, dir, only }) => {
  test.each(seen.filter(([, person]) => only === undefined || only === person))(
    '%s for a %s fits three widths, and axe finds nothing',
    async (show, person) => {
      const visitor = await visit(gallery, { colorScheme });
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
  const { page, close } = await visit(gallery);
  for (const show of Object.keys(ready)) {
    await page.goto(`/?show=${show}&person=newcomer`);
    expect(await page.locator('h2').first().textContent()).toBe(show);
  }
  await close();
});
