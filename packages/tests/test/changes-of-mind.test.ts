import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visit } from './support/visitor.ts';
import { startWorld, type World } from './support/world.ts';

const monthMs = 31 * 86_400_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** On the billing page of one of the seeded people. */
async function openBilling(name: RegExp, options: Parameters<typeof visit>[1] = {}): Promise<Visitor> {
  const visitor = await visit(world, options);
  await visitor.page.goto('/sign-in');
  await visitor.page.getByRole('button', { name }).click();
  await visitor.page.waitForURL('**/editor');
  await visitor.page.goto('/billing');
  return visitor;
}

const plan = ({ page }: Visitor, name: string) => page.getByRole('region', { name, exact: true });
const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name });
const credits = ({ page }: Visitor) => page.getByRole('meter', { name: 'Studio credits' });

/** Says yes in the dialog that is open, and closes it. */
async function confirm({ page }: Visitor): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^(Pay|Confirm|Start free trial)/ }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

const card = (customer_id: string, kind: string) => world.control('/sandbox/cards', { customer_id, card: kind });

describe('Grace, on Pro with a card', () => {
  let grace: Visitor;
  beforeAll(async () => {
    grace = await openBilling(/Grace/);
  });
  afterAll(() => grace?.close());

  test('tops up her credits, and the meter shows it', async () => {
    await expect.poll(() => credits(grace).getAttribute('aria-valuetext')).toContain('200 of 200');
    await button(grace, 'Buy').click();
    await confirm(grace);
    await expect.poll(() => credits(grace).getAttribute('aria-valuetext')).toContain('300 of 300');
  });

  test('sees in a second tab what she does in the first, without a reload', async () => {
    const second = await grace.page.context().newPage();
    await second.goto('/billing');
    await second.getByText(/^Renews on/).waitFor();
    await button(grace, 'Cancel Pro').click();
    await button(grace, 'Yes, cancel').click();
    await second.getByText(/^Canceled\. It runs until/).waitFor();
    await second.close();
  });

  test('renews what she canceled', async () => {
    await plan(grace, 'Pro').getByRole('button', { name: 'Keep Pro' }).click();
    await confirm(grace);
    await plan(grace, 'Pro')
      .getByText(/^Renews on/)
      .waitFor();
  });

  test('whose bank wants to see her, is told that nothing was bought, and completes the payment', async () => {
    await card('grace', 'requires_action');
    await button(grace, 'Upgrade to Team').click();
    const dialog = grace.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^(Pay|Confirm|Start free trial)/ }).click();
    await dialog.getByText('The payment did not go through').waitFor();
    await grace.look('payment-action-required');
    await dialog.getByRole('link', { name: 'Complete payment' }).click();
    await grace.page.waitForURL(/\/(invoice|checkout)\//);
    const pay = grace.page.getByRole('link', { name: /^Pay/ });
    if (await pay.count()) await pay.click();
    await grace.page.getByRole('button', { name: /^Pay/ }).first().click();
    await card('grace', 'ok');
    await grace.page.goto('/billing');
    await plan(grace, 'Team').waitFor();
  });

  test('does not pay in time: is told so, and pays the open invoice', async () => {
    await card('grace', 'declined');
    await world.control('/sandbox/clock', { customer_id: 'grace', advance_ms: monthMs });
    await grace.page.goto('/billing');
    await grace.page.getByText(/^The last payment did not go through/).waitFor();
    await grace.look('billing-past-due');
    await card('grace', 'ok');
    await grace.page.getByRole('link', { name: 'Pay now', exact: true }).click();
    await grace.page.getByRole('link', { name: /^Pay/ }).click();
    await grace.page.getByRole('button', { name: /^Pay/ }).first().click();
    await grace.page.goto('/billing');
    await plan(grace, 'Team')
      .getByText(/^Renews on/)
      .waitFor();
  });

  test('saw no error in the console', () => grace.expectQuiet());
});

describe('Kite Studio, on Team', () => {
  let kite: Visitor;
  beforeAll(async () => {
    kite = await openBilling(/Kite/, { expectedErrors: /ERR_INTERNET_DISCONNECTED/ });
  });
  afterAll(() => kite?.close());

  test('moves down to Pro at the end of the period, and takes that back', async () => {
    await button(kite, 'Switch to Pro').click();
    await kite.page
      .getByRole('dialog')
      .getByText(/You keep Team until/)
      .waitFor();
    await kite.look('dialog-downgrade');
    await confirm(kite);
    await plan(kite, 'Team')
      .getByText(/^Changes to Pro on/)
      .waitFor();
    await plan(kite, 'Team').getByRole('button', { name: 'Keep Team' }).click();
    await plan(kite, 'Team')
      .getByText(/^Renews on/)
      .waitFor();
  });

  test('without a connection is told that nothing was sent, and goes on when it is back', async () => {
    await button(kite, 'Cancel Team').click();
    await kite.page.context().setOffline(true);
    await button(kite, 'Yes, cancel').click();
    await kite.page.getByText('The server cannot be reached. Check your connection.').waitFor();
    await kite.page.context().setOffline(false);
    await plan(kite, 'Team')
      .getByText(/^Renews on/)
      .waitFor();
    await button(kite, 'Yes, cancel').click();
    await plan(kite, 'Team')
      .getByText(/^Canceled\./)
      .waitFor();
  });

  test('invites Ada, who takes the invitation once', async () => {
    const field = kite.page.getByRole('textbox', { name: 'Your code' });
    const code = new URL(await field.inputValue()).searchParams.get('ref') ?? '';
    const ada = await openBilling(/Ada/, { expectedErrors: /400/ });
    await ada.page.getByRole('textbox', { name: /Have a code/ }).fill(code);
    await button(ada, 'Redeem').click();
    await ada.page.getByText(/^Your code was redeemed/).waitFor();
    await button(ada, 'Redeem').click();
    await ada.page.getByText('You have redeemed a code already.').waitFor();
    await ada.look('referral');
    ada.expectQuiet();
    await ada.close();
  });

  test('saw no error in the console', () => kite.expectQuiet());
});
