import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../support/visitor.ts';
import { type OpenGallery, openGallery } from './open-gallery.ts';
import { whenSettled } from './when-settled.ts';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());

/** Everything that can be pressed or filled in, in reading order; of a group of radios the one that is chosen. */
const controls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.autumn :is(a[href], button, input, select, [tabindex="0"])')]
      .filter((control) => !control.disabled && (control.type !== 'radio' || control.checked))
      .filter((control) => control.checkVisibility())
      .map((control, index) => {
        control.dataset['number'] = String(index);
        return `${index} ${control.localName} ${control.textContent}`;
      }),
  );

/** Goes through the page with the Tab key: what is reached, and whether it can be seen that it is. */
async function walk(page: Page, steps: number): Promise<{ reached: string[]; unseen: string[] }> {
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(() => {
      const control = document.activeElement as HTMLElement;
      // The circle of a radio is hidden, and its label is drawn instead.
      const drawn = [control, control.closest('label')].filter((element) => element !== null);
      return {
        name: `${control.dataset['number']} ${control.localName} ${control.textContent}`,
        isSeen: drawn.some((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        }),
      };
    });
    reached.push(name);
    if (!isSeen) unseen.push(name);
  }
  return { reached, unseen };
}

test.each([
  ['regular', 'light'],
  ['newcomer', 'dark'],
  ['team', 'light'],
] as const)(
  'the Tab key goes through everything of a %s in reading order, and shows where it is, in %s',
  async (person, colorScheme) => {
    const { page, close } = await visit(gallery, { colorScheme });
    await page.goto(`/?person=${person}`);
    await page
      .getByText(/Paid|No invoices/)
      .first()
      .waitFor();
    await whenSettled(page);
    const all = await controls(page);
    expect(all.length).toBeGreaterThan(10);
    const { reached, unseen } = await walk(page, all.length);
    expect(reached).toEqual(all);
    expect(unseen).toEqual([]);
    await close();
  },
);

test('with the arrow keys another interval is chosen, and its prices are shown', async () => {
  const { page, close } = await visit(gallery);
  await page.goto('/?person=newcomer&show=PricingTable');
  await page.getByText('$20', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.getByText('$200', { exact: true }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('$20', { exact: true }).waitFor();
  await close();
});

test('a quantity is changed by its buttons, by the arrow keys and by typing, and never below what it can be', async () => {
  const { page, close } = await visit(gallery);
  await page.goto('/?person=newcomer&show=PricingTable');
  const field = page.getByRole('spinbutton', { name: 'Extra seats' });
  const price = page.getByRole('listitem', { name: 'Studio' }).locator('[data-part=amount]');
  await field.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => price.textContent()).toBe('$60');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => price.textContent()).toBe('$70');
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await expect.poll(() => price.textContent()).toBe('$120');
  await field.fill('-3');
  await expect.poll(() => field.inputValue()).toBe('0');
  await close();
});
