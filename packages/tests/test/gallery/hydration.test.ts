import { locales } from '@autumn/react/locales';
import { version } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';

/** `soak react-18` says which one; else it is the installed one. */
const reactVersion = process.env['REACT_VERSION'] ?? version;

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

test('server and browser run the React that was asked for', async () => {
  const { page, close } = await visit(gallery);
  await page.goto('/?ssr&show=CurrentPlan&person=regular');
  const seen = await page.locator('html[data-react]').getAttribute('data-react');
  expect([seen, gallery.serverReact]).toEqual([reactVersion, reactVersion]);
  await close();
});

test.each(['newcomer', 'regular', 'team'])(
  'what the server wrote of every part is taken over for a %s',
  async (person) => {
    const visitor = await visit(gallery);
    const { page } = visitor;
    await page.goto(`/?ssr&show=parts&person=${person}`);
    await page.locator('html[data-react]').waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Manage billing' }).waitFor();
    await page.getByRole('figure').waitFor();
    visitor.expectQuiet();
    await visitor.close();
  },
);

/** Far to both sides: at any hour it is another day in one of them than it is on the server. */
const browsers = ['Pacific/Honolulu', 'Pacific/Kiritimati'];
const written = [...locales.map((locale) => [locale, 'UTC'] as const), ['ja', 'Asia/Tokyo'] as const];

test.each(written.flatMap(([locale, zone]) => browsers.map((browser) => [locale, zone, browser] as const)))(
  'what the server wrote in %s, for %s, is what a browser in %s shows',
  async (locale, timeZone, timezoneId) => {
    const visitor = await visit(gallery, { timezoneId, locale: 'tr-TR' });
    const { page } = visitor;
    const address = `/?ssr&show=CurrentPlan&person=regular&locale=${locale}&timeZone=${timeZone}`;
    const served = await page.request.get(address);
    const html = /<main>.*<[/]main>/s.exec(await served.text())?.[0] ?? '';
    expect(html).toContain('Pro');
    await page.goto(address);
    await page.locator('html[data-react]').waitFor();
    await page.waitForLoadState('networkidle');
    const same = await page.evaluate((before) => {
      const template = document.createElement('template');
      template.innerHTML = before;
      return [template.content.textContent, document.querySelector('main')?.textContent];
    }, html);
    expect(same[1]).toBe(same[0]);
    visitor.expectQuiet();
    await visitor.close();
  },
);
