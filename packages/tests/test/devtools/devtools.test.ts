import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { startApp } from './start-app.ts';

let app: Awaited<ReturnType<typeof startApp>>;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  await app.autumn.customers.create({ id: 'ada', name: 'Ada Lovelace', email: 'ada@example.com' });
  await app.autumn.track({ customerId: 'ada', featureId: 'words', value: 240 });
  await app.autumn.entities.create({ customerId: 'ada', id: 'grace', name: 'Grace', featureId: 'seats' });
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const open = (options = {}) => visit({ browser, demoUrl: app.url }, options);

const looks = [
  ['light', 'ltr'],
  ['dark', 'rtl'],
  ['light', 'rtl'],
  ['dark', 'ltr'],
] as const;

/** Each of them once in one look or another; all of them where the machine has time. */
test.each(process.env['CI'] ? looks : looks.slice(0, 2))(
  'in %s, %s, every tab fits three widths, and axe finds nothing',
  async (colorScheme, dir) => {
    // The pictures bring a style of their own, which the page's policy refuses.
    const visitor = await open({ colorScheme, expectedErrors: /^Applying inline style violates/ });
    const { page } = visitor;
    await page.goto(`/?person=ada&dir=${dir}&console=${app.consoleUrl}`);
    await visitor.look(`devtools-closed-${dir}`);
    await page.getByRole('button', { name: 'Autumn' }).click();
    for (const [tab, text] of [
      ['Customer', 'Ada Lovelace'],
      ['Access', '760'],
      ['Checks', 'limit_reached'],
      ['Server', 'bootstrap'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Access') await page.getByLabel('Show export_pdf as').selectOption('allow');
      await page.getByRole('tabpanel', { name: tab }).getByText(text).first().waitFor();
      await visitor.look(`devtools-${tab}-${dir}`);
    }
    visitor.expectQuiet();
    await visitor.close();
  },
);

test('by keyboard alone: opened, a feature shown as allowed, reset, closed, with the focus back', async () => {
  const visitor = await open();
  const { page } = visitor;
  await page.goto('/?person=ada');
  await page.getByText('No export').waitFor();
  const opener = page.getByRole('button', { name: 'Autumn' });
  await opener.waitFor();
  await page.getByText('A button of the page').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  const choice = page.getByLabel('Show export_pdf as');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText('Export', { exact: true }).waitFor();
  expect(await opener.textContent()).toBe('Autumn1 forced');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('tablist').count()).toBe(0);
  expect(await opener.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);

  await page.reload();
  await page.getByText('Export', { exact: true }).waitFor();
  await opener.press('Enter');
  await page.getByRole('button', { name: 'Reset 1 forced' }).press('Enter');
  await page.getByText('No export').waitFor();
  visitor.expectQuiet();
  await visitor.close();
});

test('the page’s rules do not reach it, and another tab is forced to nothing', async () => {
  const visitor = await open();
  const { page } = visitor;
  await page.goto('/?person=ada');
  const opener = page.getByRole('button', { name: 'Autumn' });
  await opener.click();
  const looks = await opener.evaluate((button) => {
    const { textTransform, borderTopStyle, display } = getComputedStyle(button);
    const { opacity, transform } = getComputedStyle((button.getRootNode() as ShadowRoot).host);
    return { textTransform, borderTopStyle, display, opacity, transform };
  });
  expect(looks).toEqual({
    textTransform: 'none',
    borderTopStyle: 'solid',
    display: 'flex',
    opacity: '1',
    transform: 'none',
  });
  await page.getByRole('tab', { name: 'Access' }).click();
  await page.getByLabel('Show words as').selectOption('deny');
  const other = await page.context().newPage();
  await other.goto('/?person=ada');
  await other.getByRole('button', { name: 'Autumn', exact: true }).waitFor();
  expect(await other.getByRole('button', { name: 'Autumn' }).textContent()).toBe('Autumn');
  visitor.expectQuiet();
  await visitor.close();
});

test('each corner is the page’s own, and the way to the sandbox’s console leads to the customer', async () => {
  const visitor = await open();
  const { page } = visitor;
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (const [search, isRight, isBottom] of [
    ['', true, true],
    ['&dir=rtl', false, true],
    ['&position=bottom-start', false, true],
    ['&position=top-end', true, false],
    ['&position=top-start&dir=rtl', true, false],
  ] as const) {
    await page.goto(`/?person=ada&console=${app.consoleUrl}${search}`);
    const box = await page.getByRole('button', { name: 'Autumn' }).boundingBox();
    expect([search, (box?.x ?? 0) > width / 2, (box?.y ?? 0) > height / 2]).toEqual([search, isRight, isBottom]);
  }
  await page.getByRole('button', { name: 'Autumn' }).click();
  await page.getByRole('tab', { name: 'Server' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'This customer in it' }).click();
  const consolePage = await opened;
  await consolePage.getByRole('heading', { name: 'ada', exact: true }).waitFor();
  await visitor.close();
});
