import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { neighbours } from './neighbours.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { themes } from './page-document.ts';

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
    await page.waitForLoadState('networkidle');
    seen.push(await looks(page));
  }
  const [alone = {}, together = {}] = seen;
  expect(Object.keys(alone).length).toBeGreaterThan(1000);
  expect(Object.entries(together).filter(([name, value]) => alone[name] !== value)).toEqual([]);
  await close();
});

test.each(themes.flatMap((theme) => [[theme, 'light'] as const, [theme, 'dark'] as const]))(
  'the theme %s, in %s, fits three widths, and axe finds nothing',
  async (theme, colorScheme) => {
    const visitor = await visit(gallery, { colorScheme });
    const { page } = visitor;
    await page.goto(`/?person=regular&theme=${theme}`);
    await page.getByText('Paid', { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await visitor.look(`theme-${theme}`);
    visitor.expectQuiet();
    await visitor.close();
  },
);
