import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { attempts } from './attempts.ts';
import { openSites, type Sites } from './sites.ts';
import { openVictim, type Victim } from './victim.ts';
import { fetched, form } from './ways.ts';

let victim: Victim;
beforeAll(async () => {
  victim = await openVictim();
});
afterAll(() => victim?.close());

let sites: Sites | undefined;
afterEach(async () => {
  for (const page of victim.context.pages()) await page.close();
  await victim.context.clearCookies();
  await sites?.close();
});

/** How the browser tells the app where a request comes from, and with what cookie the victim is signed in. */
const worlds = [
  {
    told: 'by Sec-Fetch-Site',
    isTold: true,
    top: 'localhost',
    cookie: 'SameSite=None; Secure',
    isSentEverywhere: true,
  },
  { told: 'by Origin alone, as without TLS', isTold: false, top: 'test', cookie: 'Path=/', isSentEverywhere: false },
];

/** Where an attacker's page may be. */
const strangers = [
  ['another site', (_: string, top: string, { port }: Sites) => `http://evil.${top}:${port}/`],
  ['a sister site', (_: string, top: string, { port }: Sites) => `http://blog.shop.${top}:${port}/`],
  ['another port', (_: string, top: string, { otherPort }: Sites) => `http://app.shop.${top}:${otherPort}/`],
  ['a sandboxed page of the app', (app: string) => `${app}/sandboxed`],
] as const;

const targetOf = (app: string, by: string) => `${app}/api/autumn/attach?by=${encodeURIComponent(by)}`;

/** What arrived, attempt by attempt. */
function arrived({ arrivals }: Sites): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { by, method, status } of arrivals) {
    found[by] = found[by] === undefined ? `${method} ${status}` : `${found[by]}, ${method} ${status}`;
  }
  return found;
}

const buy = fetched({ body: '{"productId":"pro"}', headers: { 'content-type': 'application/json' } });

describe.each(worlds)('where the browser tells who asks $told', ({ top, cookie, isTold, isSentEverywhere }) => {
  async function signIn(listed?: readonly string[]) {
    sites = await openSites(listed);
    const app = `http://app.shop.${top}:${sites.port}`;
    const own = await victim.context.newPage();
    await own.goto(`${app}/?cookie=${encodeURIComponent(cookie)}`);
    return { app, own, page: await victim.context.newPage(), sites };
  }

  test.each(strangers)("T25 %s gets nothing done with a visitor's session, and the app itself does", async (_, at) => {
    // That somebody else is listed helps nobody.
    const { app, own, page, sites } = await signIn([`http://partner.${top}`]);
    await page.goto(at(app, top, sites));
    for (const [name, { send }] of Object.entries(attempts)) {
      expect(await send(page, targetOf(app, name)), `${name} reads nothing`).toBe('');
    }
    const expected = Object.fromEntries(Object.entries(attempts).map(([name, { arrives }]) => [name, arrives]));
    await expect.poll(() => arrived(sites), { timeout: 20_000 }).toEqual(expected);
    expect(sites.upstream).toEqual([]);

    // It was the app that stopped them, and not the browser: they came with the session.
    const sent = sites.arrivals.filter(({ method }) => method !== 'OPTIONS');
    if (isSentEverywhere) expect(sent.filter(({ hasSession }) => !hasSession)).toEqual([]);
    expect(sites.arrivals.filter(({ tellsSite }) => tellsSite !== isTold)).toEqual([]);

    expect(await buy(own, targetOf(app, 'the app'))).toContain('"code"');
    expect(await sites.productsOfAda()).toEqual(['pro']);
  });

  test('T25 nor does a stranger by going to the app: a form in the whole window', async () => {
    const { app, page, sites } = await signIn();
    await page.goto(`http://evil.${top}:${sites.port}/`);
    const arrival = page.waitForURL(`${app}/**`);
    await form({ enctype: 'text/plain', window: '_top' })(page, targetOf(app, 'a form'));
    await arrival;
    expect(sites.arrivals).toEqual([
      { by: 'a form', method: 'POST', status: 403, hasSession: true, tellsSite: isTold },
    ]);
    expect(sites.upstream).toEqual([]);
  });

  test('T25 even a page of a listed origin has to ask first: no form and no text of it is taken', async () => {
    const { app, page, sites } = await signIn([`http://blog.shop.${top}`]);
    await page.goto(`http://blog.shop.${top}:${sites.port}/`);
    const unasked = Object.entries(attempts).filter(([, { arrives }]) => !arrives.startsWith('OPTIONS'));
    for (const [name, { send }] of unasked) await send(page, targetOf(app, name));
    const refusal = expect.stringMatching(/^(POST (403|415)|GET 405)$/);
    const expected = Object.fromEntries(unasked.map(([name]) => [name, refusal]));
    await expect.poll(() => arrived(sites), { timeout: 20_000 }).toEqual(expected);
    expect(sites.upstream).toEqual([]);

    expect(await buy(page, targetOf(app, 'the listed page'))).toContain('"code"');
    expect(arrived(sites)['the listed page']).toBe('OPTIONS 204, POST 200');
    expect(await sites.productsOfAda()).toEqual(['pro']);
  });
});
