import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let grace: Visitor;
beforeAll(async () => {
  world = await startWorld();
  grace = await visit(world);
  await grace.page.goto('/sign-in');
  await grace.page.getByRole('button', { name: /Grace/ }).click();
  await grace.page.waitForURL('**/editor');
  await grace.page.goto('/billing', { waitUntil: 'networkidle' });
});
afterAll(async () => {
  await grace?.close();
  await world?.close();
});

/** What has the focus: its role where it has a name of its own, and what it says. */
const focused = (): Promise<string> =>
  grace.page.evaluate(() => {
    const { activeElement: element } = document;
    const labelId = element?.getAttribute('aria-labelledby') ?? '';
    const label = document.getElementById(labelId)?.textContent ?? element?.getAttribute('aria-label');
    return `${element?.localName} ${(label ?? element?.textContent ?? '').trim().slice(0, 80)}`;
  });

/**
 * Goes on with the Tab key until something is reached, and presses it as soon as it can be pressed: a price may still
 * be asked for. A page has an end, so this has too.
 */
async function press(name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if ((await focused()) === `button ${name}`) {
      await grace.page.waitForFunction(() => document.activeElement?.ariaDisabled !== 'true');
      return grace.page.keyboard.press('Enter');
    }
    await grace.page.keyboard.press('Tab');
  }
  throw new Error(`"${name}" was not reached by the Tab key. The focus is at: ${await focused()}`);
}

const heading = (name: string) => grace.page.getByRole('dialog').getByRole('heading', { name }).waitFor();
const note = (text: RegExp) => grace.page.getByRole('region').getByText(text).waitFor();
const isAt = (place: string) => expect.poll(focused).toBe(place);

test('Escape leaves a purchase, and the focus is where it was', async () => {
  await press('Upgrade to Team');
  await heading('Upgrade to Team');
  await grace.page.keyboard.press('Escape');
  await isAt('button Upgrade to Team');
});

test('a plan is canceled and kept after all without a mouse', async () => {
  await grace.page.reload({ waitUntil: 'networkidle' });
  await press('Cancel Pro');
  await heading('Cancel Pro?');
  await press('Yes, cancel');
  await note(/^Canceled\. It runs until/);
  await isAt('section Pro');
  await press('Keep Pro');
  await heading('Keep Pro');
  await press('Confirm');
  await heading('Pro is yours');
  await press('Close');
  await note(/^Renews on/);
  await isAt('section Pro');
});

test('a larger plan is bought with one more seat, and the price follows', async () => {
  await press('Upgrade to Team');
  await heading('Upgrade to Team');
  await grace.page.getByRole('button', { name: /^Pay / }).waitFor();
  await grace.page.keyboard.press('Shift+Tab');
  await isAt('button More seats');
  await grace.page.keyboard.press('Enter');
  await press('Pay $14');
  await heading('Team is yours');
  await press('Close');
  // Its button cannot be pressed any more.
  await isAt('li Team');
});

test('a smaller plan is chosen for later, and given up again', async () => {
  await press('Switch to Pro');
  await grace.page
    .getByRole('dialog')
    .getByText(/^You keep Team until/)
    .waitFor();
  await press('Confirm');
  await heading('All set');
  await press('Close');
  await isAt('li Pro');
  await grace.page.reload({ waitUntil: 'networkidle' });
  await note(/^Changes to Pro on/);
  await press('Keep Team');
  await note(/^Renews on/);
  await isAt('section Team');
});

test('a chart becomes a table', async () => {
  await press('Show as a table');
  await grace.page.getByRole('table', { name: /Usage/ }).waitFor();
  await isAt('button Show as a chart');
  grace.expectQuiet();
});
