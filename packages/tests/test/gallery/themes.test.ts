import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { neighbours } from './neighbours.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { themes } from './page-document.ts';
import { spilling } from './spilling.ts';
import { whenSettled } from './when-settled.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

/** What every element of the kit looks like, by its place in the page; what nobody sees is left out. */
const looks = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const sides = ['top', 'right', 'bottom', 'left'];
    const names = [
      ...['display', 'color', 'background-color', 'box-sizing', 'opacity', 'max-width', 'list-style-type'],
      ...['font-size', 'font-weight', 'font-style', 'line-height', 'letter-spacing', 'text-transform', 'text-align'],
      ...['text-decoration-line', 'border-top-left-radius'],
      ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`]),
    ];
    const shown = [...document.querySelectorAll('.autumn, .autumn *')].filter(
      (element) => !element.matches('input[type=radio], legend, option, dialog *'),
    );
    return Object.fromEntries(
      shown.flatMap((element, index) => {
        const style = getComputedStyle(element);
        const { tagName, className, dataset } = element as HTMLElement;
        return names.map((name) => [
          `${index} ${tagName}.${className} ${dataset['part'] ?? ''} ${name}`,
          style.getPropertyValue(name),
        ]);
      }),
    );
  });

test.each(Object.keys(neighbours))('beside %s the kit looks as it does alone', async (beside) => {
  const { page, close } = await visit(gallery);
  const seen: Record<string, string>[] = [];
  for (const search of ['', `&beside=${beside}`]) {
    await page.goto(`/?person=regular${search}`);
    await page.getByText('Paid', { exact: true }).first().waitFor();
    await whenSettled(page);
    seen.push(await looks(page));
  }
  const [alone = {}, together = {}] = seen;
  expect(Object.keys(alone).length).toBeGreaterThan(1000);
  expect(Object.entries(together).filter(([name, value]) => alone[name] !== value)).toEqual([]);
  await close();
});

test.each([
  ['light', ''],
  ['dark', ''],
  ['dark', '&theme=plum'],
] as const)('in %s%s a build for older browsers looks the same', async (colorScheme, theme) => {
  const { page, close } = await visit(gallery, { colorScheme });
  const seen: Record<string, string>[] = [];
  for (const search of ['', '&lowered']) {
    await page.goto(`/?person=regular${theme}${search}`);
    await page.getByText('Paid', { exact: true }).first().waitFor();
    await whenSettled(page);
    seen.push(await looks(page));
  }
  const [now = {}, lowered = {}] = seen;
  expect(Object.keys(now).length).toBeGreaterThan(1000);
  expect(Object.entries(lowered).filter(([name, value]) => now[name] !== value)).toEqual([]);
  await close();
});

test.each(themes.flatMap((theme) => [[theme, 'light'] as const, [theme, 'dark'] as const]))(
  'the theme %s, in %s, fits three widths, and axe finds nothing',
  async (theme, colorScheme) => {
    const visitor = await visit(gallery, { colorScheme });
    const { page } = visitor;
    await page.goto(`/?person=regular&theme=${theme}`);
    await page.getByText('Paid', { exact: true }).first().waitFor();
    await whenSettled(page);
    await visitor.look(`theme-${theme}`);
    visitor.expectQuiet();
    await visitor.close();
  },
);

test('with the letters twice as large nothing spills', async () => {
  const { page, close } = await visit(gallery, { viewport: { width: 640, height: 900 } });
  await page.goto('/?person=regular');
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await whenSettled(page);
  await page.addStyleTag({ content: 'html, body { font-size: 200% !important }' });
  expect(await page.locator('.autumn-plan-title').evaluate((title) => getComputedStyle(title).fontSize)).toBe('44px');
  expect(await spilling(page)).toEqual([]);
  await close();
});

test('in a column of 230 px nothing spills', async () => {
  const { page, close } = await visit(gallery, { viewport: { width: 262, height: 900 } });
  await page.goto('/?person=regular');
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await whenSettled(page);
  expect(await spilling(page)).toEqual([]);
  await close();
});

test('on paper there is nothing to press', async () => {
  const { page, close } = await visit(gallery);
  await page.goto('/?person=regular');
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await whenSettled(page);
  expect(await page.locator('.autumn').getByRole('button').count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.autumn').getByRole('button').allTextContents()).toEqual([]);
  expect(await page.locator('.autumn').getByText('$20').first().isVisible()).toBe(true);
  await close();
});

test('where colours are forced, features of a chart still differ, and their names say which is which', async () => {
  const { page, close } = await visit(gallery);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/?person=regular&show=UsageChart');
  await page.getByText('in all').waitFor();
  const colorsOf = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .evaluateAll((all, which) => all.map((one) => getComputedStyle(one, which).backgroundColor), pseudo);
  const bars = await colorsOf('[data-part=bin]:last-child > [data-series]');
  expect(new Set(bars).size).toBe(2);
  expect(await colorsOf('.autumn-chart-legend li', '::before')).toEqual(bars);
  await close();
});
