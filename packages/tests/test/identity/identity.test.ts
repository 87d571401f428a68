import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from './start-app.ts';

let app: App;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  app = await startApp();
  await app.autumn.customers.create({ id: 'ada' });
  await app.autumn.customers.create({ id: 'bob' });
  await app.autumn.track({ customerId: 'ada', featureId: 'words', value: 400 });
  // Playwright turns the back/forward cache off, and a person's browser has it.
  const options = { ...(await findBrowser()), ignoreDefaultArgs: ['--disable-back-forward-cache'] };
  browser = await chromium.launch(options);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: app.url });
  await become('ada');
});
afterEach(() => context.close());

const become = async (person: string | null): Promise<void> => {
  await context.clearCookies();
  if (person) await context.addCookies([{ name: 'person', value: person, url: app.url }]);
};

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  return page;
}

const who = (page: Page) => page.locator('#who');
/** Everything that was shown since the last look. */
const seen = (page: Page): Promise<string[]> => page.evaluate('seen.splice(0)');

test('after a change of user nothing of the one before is shown, not for a moment', async () => {
  const page = await open();
  await who(page).getByText('ada has 600 words').waitFor();
  await seen(page);
  await page.getByRole('button', { name: 'Become bob' }).click();
  await who(page).getByText('bob has 1000 words').waitFor();
  expect((await seen(page)).filter((text) => text.includes('ada'))).toEqual([]);
});

test('after signing out nobody is shown', async () => {
  const page = await open();
  await who(page).getByText('ada has 600 words').waitFor();
  await seen(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await who(page).getByText('nobody').waitFor();
  expect((await seen(page)).filter((text) => text.includes('ada'))).toEqual([]);
});

test.each([
  ['becomes somebody else', 'Become bob', 'identity_mismatch'],
  ['signs out', 'Sign out', 'signed_out'],
])('a tab whose person %s in another tab forgets them, before anybody looks at it', async (_, button, said) => {
  const first = await open();
  await who(first).getByText('ada has 600 words').waitFor();
  const second = await open();
  await who(second).getByText('ada has 600 words').waitFor();
  await second.getByRole('button', { name: button }).click();
  await who(first).getByText(said).waitFor();
  expect((await seen(first)).filter((text) => text.includes('bob'))).toEqual([]);
  await first.bringToFront();
  expect(await who(first).textContent()).toBe(said);
});

test('the back button does not bring back the person before', async () => {
  const page = await open();
  await who(page).getByText('ada has 600 words').waitFor();
  await page.goto('/elsewhere');
  await become('bob');
  // A page out of the cache is not loaded again, so nobody hears a load event.
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction('returned !== null');
  expect(await page.evaluate('returned'), 'the page came out of the cache').toBe(true);
  await who(page)
    .getByText(/bob has 1000 words|identity_mismatch/)
    .waitFor();
  expect(await page.content()).not.toContain('ada has');
});

test('a page out of the cache shows nobody until the server has said who it is', async () => {
  const page = await open();
  await who(page).getByText('ada has 600 words').waitFor();
  await page.goto('/elsewhere');
  await become('bob');
  // Without a connection it stays at what can be shown before the answer.
  await context.setOffline(true);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction('returned !== null');
  expect(await page.evaluate('returned'), 'the page came out of the cache').toBe(true);
  await who(page).getByText('nobody').waitFor();
  await context.setOffline(false);
  await who(page).getByText('identity_mismatch').waitFor();
  expect(await page.content()).not.toContain('ada has');
});

test('who comes back as themselves sees the same again', async () => {
  const page = await open();
  await who(page).getByText('ada has 600 words').waitFor();
  await seen(page);
  await page.goto('/elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction('returned !== null && seen.length > 1');
  expect(await seen(page)).toEqual(['nobody', 'ada has 600 words']);
});

test('what was used is counted although the page is left in the same moment', async () => {
  await app.autumn.customers.create({ id: 'cleo' });
  await become('cleo');
  const page = await open();
  await who(page).getByText('cleo has 1000 words').waitFor();
  await page.evaluate(() => {
    document.querySelector('button')?.click();
    location.assign('/elsewhere');
  });
  await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
  await expect
    .poll(async () => (await app.autumn.customers.get({ customerId: 'cleo' })).features['words']?.balance)
    .toBe(993);
});
