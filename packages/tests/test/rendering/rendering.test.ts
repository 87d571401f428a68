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

/** Somebody's browser, and what its page asks the handler for. */
async function visitAs(person: string | null, { origin }: Listening) {
  const visiting = await visit({ browser, demoUrl: origin }, visitor);
  const { page } = visiting;
  if (person !== null) await page.context().addCookies([{ name: 'session', value: person, url: origin }]);
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, route] = /[/]api[/]autumn[/](\w+)/.exec(request.url()) ?? [];
    if (route) asked.push(route);
  });
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => void (response.url().endsWith('.js') && scripts.push(response.text())));
  return { ...visiting, asked, scripts };
}

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
      const { page, asked, scripts, expectQuiet, close } = await visitAs(person, app);
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
      const sources = await Promise.all(scripts);
      expect(sources.join('')).toContain('autumn-pricing-table');
      expect(sources.filter((source) => source.includes('AUTUMN_SECRET_KEY'))).toEqual([]);
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
    const { page, close } = await visitAs(person, app);
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

describe('what a server component does not wait for', () => {
  let app: Listening;
  beforeAll(async () => {
    await shop.autumn.track({ customerId: 'paula', featureId: 'words', value: 1234 });
    app = await openNext({ env: { ...shop.env, ...server } });
  });
  afterEach(() => shop.sandbox.clearFaults());
  afterAll(() => app?.close());

  test('is streamed after the rest of the page, and taken over without a request', async () => {
    const { page, asked, expectQuiet, close } = await visitAs('paula', app);
    shop.sandbox.addFault({ route: 'query', when: 'before', delayMs: 1_500 });
    await page.goto('/shop/late', { waitUntil: 'commit' });
    await page.getByText('Counting…').waitFor();
    expect(await page.getByText('words this week').count()).toBe(0);
    await page.getByText('1234 words this week').waitFor();
    await page.waitForLoadState('networkidle');
    expectQuiet();
    expect(asked).toEqual([]);
    await close();
  });

  test('and was not prefetched is left to the browser, which asks once', async () => {
    const html = await (await fetch(`${app.origin}/shop/unfetched`, { headers: { cookie: 'session=paula' } })).text();
    expect(html).toContain('Counting…');
    const { page, asked, close } = await visitAs('paula', app);
    await page.goto('/shop/unfetched');
    await page.getByText('1234 words this week').waitFor();
    expect(asked).toEqual(['query']);
    await close();
  });
});
