import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '../doors/listen.ts';
import { openNext } from '../doors/next-app.ts';
import { visit } from '../support/visitor.ts';
import { apps } from './apps.ts';
import { openShop, type Shop } from './shop.ts';

/** Neither the server's place nor its language is the browser's. */
const server = { TZ: 'America/New_York', LANG: 'en_US.UTF-8' };
const visitor = { timezoneId: 'Asia/Tokyo', locale: 'de-DE' };

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  shop = await openShop();
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

describe.each(Object.entries(apps))('%s', (_, { open, path = '/' }) => {
  let app: Listening;
  beforeAll(async () => {
    app = await open({ ...shop.env, ...server });
  });
  afterAll(() => app?.close());

  const cookiesOf = (person: string | null) =>
    person === null ? [] : [{ name: 'session', value: person, url: app.origin }];

  /** What the server wrote, without its scripts. */
  async function served(person: string | null): Promise<string> {
    const headers = person === null ? {} : { cookie: `session=${person}` };
    const html = await (await fetch(`${app.origin}${path}`, { headers })).text();
    return html.replaceAll(/<script.*?<[/]script>/gs, '').replaceAll(/<.*?>/gs, '|');
  }

  test('plans and prices are in the HTML, and of a gate only what is for this person', async () => {
    const newcomer = await served('nora');
    expect(newcomer).toContain('|$20|');
    expect(newcomer).toContain('1,000 of 1,000 words left');
    expect(newcomer).toContain('Export comes with Pro.');
    expect(newcomer).not.toContain('Export as PDF');

    const payer = await served('paula');
    const { products } = await shop.autumn.customers.get({ customerId: 'paula' });
    const renewal = new Date(products[0]?.currentPeriodEnd ?? 0);
    expect(payer).toContain(`Renews on ${renewal.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}`);
    expect(payer).toContain('Export as PDF');

    const stranger = await served(null);
    expect(stranger).toContain('|$20|');
    expect(stranger).not.toContain('Export as PDF');
  });

  test.each(['nora', 'paula', null])(
    'the browser of %s takes it over as it is, and asks for nothing',
    async (person) => {
      const { page, expectQuiet, close } = await visit({ browser, demoUrl: app.origin }, visitor);
      await page.context().addCookies(cookiesOf(person));
      const asked: string[] = [];
      page.on('request', (request) => void (request.url().includes('/api/autumn') && asked.push(request.url())));
      let before: string | null = '';
      const isWritten = page
        .getByRole('heading', { name: 'Studio' })
        .waitFor()
        .then(async () => {
          before = await page.locator('main').textContent();
        });
      await page.route('**/*.js', async (route) => {
        await isWritten;
        await route.continue();
      });
      await page.goto(path);
      await page.waitForFunction(() =>
        Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
      );
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main').textContent()).toBe(before);
      expectQuiet();
      expect(asked).toEqual([]);
      await close();
    },
  );
});

describe('a gate in a server component', () => {
  const secret = 'under the third oak';
  let app: Listening;
  beforeAll(async () => {
    app = await openNext({ env: { ...shop.env, ...server } });
  });
  afterEach(() => shop.sandbox.clearFaults());
  afterAll(() => app?.close());

  const ask = async (person: string | null, headers: Record<string, string> = {}) => {
    const cookie = person === null ? '' : `session=${person}`;
    const response = await fetch(`${app.origin}/shop/gate`, { headers: { ...headers, cookie } });
    return { status: response.status, text: await response.text() };
  };

  test('sends what it guards to those who may, in the page and in what a navigation loads', async () => {
    expect(await ask('paula')).toMatchObject({ status: 200, text: expect.stringContaining(secret) });
    expect(await ask('paula', { rsc: '1' })).toMatchObject({ status: 200, text: expect.stringContaining(secret) });
  });

  test.each(['nora', null])('sends %s not one byte of it', async (person) => {
    const { page, close } = await visit({ browser, demoUrl: app.origin }, visitor);
    if (person !== null) await page.context().addCookies([{ name: 'session', value: person, url: app.origin }]);
    const received: Promise<string>[] = [];
    page.on('response', (response) => void received.push(response.text()));
    await page.goto('/shop/gate');
    await page.getByRole('link', { name: 'Upgrade to read on' }).waitFor();
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all(received);
    expect(bodies.length).toBeGreaterThan(3);
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
    expect((await ask(person, { rsc: '1' })).text).not.toContain(secret);
    await close();
  });

  test('stays closed while Autumn is down, and the page stands', async () => {
    shop.sandbox.addFault({ when: 'before', status: 500 });
    const { status, text } = await ask('paula');
    expect(status).toBe(200);
    expect(text).toContain('Upgrade to read on');
    expect(text).not.toContain(secret);
  });
});
