import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

const monthMs = 31 * 86_400_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** Signs in as one of the seeded people. */
async function signIn({ page }: Visitor, name: RegExp): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/editor');
}

/** What somebody is on, as their billing page says. */
const plan = ({ page }: Visitor, name: string) => page.getByRole('region', { name, exact: true });

const meter = ({ page }: Visitor, name: string) => page.getByRole('meter', { name });

describe('Anonymous', () => {
  test.each([true, false])('sees the plans in the page itself (JavaScript: %s)', async (javaScriptEnabled) => {
    const visitor = await visit(world, { javaScriptEnabled });
    await visitor.page.goto('/');
    for (const plan of ['Free', 'Pro', 'Team', 'Enterprise']) {
      expect(await visitor.page.getByRole('heading', { name: plan, exact: true }).count()).toBe(1);
    }
    expect(await visitor.page.getByText('$18').first().isVisible()).toBe(true);
    expect(await visitor.page.getByRole('link', { name: 'Contact us' }).isVisible()).toBe(true);
    if (javaScriptEnabled) await visitor.look('home');
    visitor.expectQuiet();
    await visitor.close();
  });

  test('is asked for nothing again after the page has come', async () => {
    const visitor = await visit(world);
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    await visitor.page.goto('/', { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await visitor.close();
  });

  test('is sent to sign in by the rooms of the studio', async () => {
    const visitor = await visit(world);
    await visitor.page.goto('/billing');
    expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');
    await visitor.look('sign-in');
    await visitor.close();
  });
});

describe('Ada, new and on Free', () => {
  let ada: Visitor;
  beforeAll(async () => {
    ada = await visit(world);
    await signIn(ada, /Ada/);
  });
  afterAll(() => ada?.close());

  test('has a full meter', async () => {
    await expect.poll(() => meter(ada, 'AI words').getAttribute('aria-valuetext')).toContain('500 of 500');
    await ada.look('editor-free');
  });

  test('writes until the meter is empty, and the paywall names the plan that helps', async () => {
    for (const left of ['400', '300', '200', '100', '0']) {
      await ada.page.getByRole('button', { name: 'Write', exact: true }).click();
      await expect.poll(() => meter(ada, 'AI words').getAttribute('aria-valuetext')).toContain(`${left} of 500`);
    }
    await ada.page.getByRole('heading', { name: 'You are out of AI words' }).waitFor();
    expect(await ada.page.getByText('Available in Pro').isVisible()).toBe(true);
    expect(await ada.page.getByRole('button', { name: 'Write', exact: true }).count()).toBe(0);
    await ada.look('editor-empty');
  });

  test('counts a style check from the browser, at once', async () => {
    await ada.page.getByRole('button', { name: 'Check the style' }).click();
    await expect.poll(() => meter(ada, 'Style checks').getAttribute('aria-valuetext')).toContain('9 of 10');
  });

  test('finds the brand voice behind a paywall', async () => {
    await ada.page.goto('/voice');
    await ada.page.getByRole('heading', { name: /Unlock Brand voice/ }).waitFor();
    await ada.look('voice-locked');
  });

  test('buys Pro: sees what is due, pays on the payment page, and comes back to an open gate', async () => {
    await ada.page.goto('/editor');
    await ada.page.getByRole('button', { name: /Pro/ }).first().click();
    const dialog = ada.page.getByRole('dialog');
    await dialog.getByText('Due today').waitFor();
    expect(await dialog.getByText(/free trial runs until/).isVisible()).toBe(true);
    await ada.look('dialog-pro');
    await dialog.getByRole('button', { name: 'Continue to payment' }).click();

    await ada.page.waitForURL('**/checkout/**');
    await ada.look('payment-page');
    await ada.page.getByRole('button', { name: 'Save card' }).click();

    await ada.page.waitForURL('**/editor**');
    await expect.poll(() => meter(ada, 'AI words').getAttribute('aria-valuetext')).toContain('20,000 of 20,000');
    await ada.page.getByRole('button', { name: 'Write', exact: true }).waitFor();
    await ada.page.getByText('Your payment arrived').waitFor();
    expect(new URL(ada.page.url()).search).toBe('');
    await ada.look('editor-pro');
  });

  test('has the draft as it was before', async () => {
    expect(await ada.page.getByRole('textbox', { name: 'Your draft' }).inputValue()).toMatch(/^\S+ .{400}/s);
  });

  test('opens the brand voice', async () => {
    await ada.page.goto('/voice');
    await ada.page.getByRole('checkbox', { name: 'Playful' }).check();
    await ada.look('voice');
  });

  test('cancels, and is told until when it runs', async () => {
    // What the server wrote can be read before it can be pressed.
    await ada.page.goto('/billing', { waitUntil: 'networkidle' });
    await plan(ada, 'Pro').waitFor();
    await ada.page.getByRole('button', { name: 'Cancel Pro' }).click();
    await ada.page.getByRole('dialog', { name: 'Cancel Pro?' }).waitFor();
    await ada.look('billing-canceling');
    await ada.page.getByRole('button', { name: 'Yes, cancel' }).click();
    await ada.page.getByText(/Canceled\. It runs until \w+ \d+, \d{4}\./).waitFor();
    await ada.look('billing-canceled');
  });

  test('is back on Free when the period is over', async () => {
    await world.control('/sandbox/clock', { advance_ms: monthMs });
    await ada.page.goto('/billing');
    await plan(ada, 'Free').waitFor();
    await expect.poll(() => meter(ada, 'AI words').getAttribute('aria-valuetext')).toContain('500 of 500');
    await ada.look('billing-free');
  });

  test('saw no error in the console, and no other host was asked', () => ada.expectQuiet());
});

describe('Yuki, whose card is declined', () => {
  let yuki: Visitor;
  beforeAll(async () => {
    yuki = await visit(world, { colorScheme: 'dark', expectedErrors: /402|payment/i });
    await signIn(yuki, /森/);
  });
  afterAll(() => yuki?.close());

  async function startPro(): Promise<void> {
    await yuki.page.goto('/billing');
    await yuki.page.getByRole('button', { name: 'Start free trial' }).click();
    await yuki.page.getByRole('dialog').getByRole('button', { name: 'Continue to payment' }).click();
    await yuki.page.waitForURL('**/checkout/**');
  }

  test('is told so on the payment page, and can go back without paying', async () => {
    await startPro();
    await yuki.page.getByRole('button', { name: 'Decline the card' }).click();
    await yuki.page
      .getByText(/declined/i)
      .first()
      .waitFor();
    await yuki.look('payment-declined');
    await yuki.page.getByRole('link', { name: 'Go back without paying' }).click();
    await yuki.page.waitForURL('**/billing**');
  });

  test('is still on Free', async () => {
    await yuki.page.goto('/billing');
    await plan(yuki, 'Free').waitFor();
    await yuki.look('billing-after-decline');
  });

  test('tries again, and pays', async () => {
    await startPro();
    await yuki.page.getByRole('button', { name: 'Save card' }).click();
    await yuki.page.waitForURL('**/billing**');
    await plan(yuki, 'Pro').waitFor();
    await yuki.look('billing-pro');
    yuki.expectQuiet();
  });
});

describe('Grace, on Pro with a card', () => {
  test('moves to Team with seats in the app itself: lines with proration, one confirmation', async () => {
    const grace = await visit(world);
    await signIn(grace, /Grace/);
    await grace.page.goto('/billing');
    await grace.page.getByRole('button', { name: 'More seats' }).first().click();
    await grace.page.getByRole('button', { name: 'Upgrade to Team' }).click();
    const dialog = grace.page.getByRole('dialog');
    await dialog.getByText(/Unused Pro/).waitFor();
    await grace.look('dialog-team');
    await dialog.getByRole('button', { name: /^(Pay|Confirm|Start free trial)/ }).click();
    await dialog.getByText('Team is yours').waitFor();
    await dialog
      .getByRole('button', { name: /Close|Done|Continue/ })
      .first()
      .click();
    await plan(grace, 'Team').waitFor();
    grace.expectQuiet();
    await grace.close();
  });
});

describe('Kite Studio, on Team with three seats', () => {
  test('gives its seats away, and is refused a fourth', async () => {
    const kite = await visit(world);
    await signIn(kite, /Kite/);
    await kite.page.goto('/team');
    for (const name of ['Ines', 'João', 'Łukasz']) {
      await kite.page.getByRole('textbox', { name: 'Name' }).fill(name);
      await kite.page.getByRole('button', { name: 'Add to the team' }).click();
      await kite.page.getByRole('listitem').filter({ hasText: name }).waitFor();
    }
    await kite.page.getByRole('textbox', { name: 'Name' }).fill('Mia');
    await kite.page.getByRole('button', { name: 'Add to the team' }).click();
    await kite.page.getByText('No seat is left').waitFor();
    await kite.look('team');
    await kite.page.getByRole('button', { name: 'Remove João' }).click();
    await expect.poll(() => meter(kite, 'Seats').getAttribute('aria-valuetext')).toContain('1 of 3');
    kite.expectQuiet();
    await kite.close();
  });
});
