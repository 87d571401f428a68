import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createSandbox, defineCatalog, type Sandbox, type Served, serve } from '@autumn/sandbox';
import { findBrowser } from '@autumn/tooling/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor, visit } from './support/visitor.ts';

const run = promisify(execFile);

const catalog = defineCatalog({
  features: [
    { id: 'words', name: 'AI words', type: 'single_use' },
    { id: 'seats', name: 'Seats', type: 'continuous_use' },
    { id: 'voice', name: 'Brand voice', type: 'boolean' },
  ],
  products: [
    {
      id: 'free',
      name: 'Free',
      isDefault: true,
      items: [{ featureId: 'words', includedUsage: 500, interval: 'month' }],
    },
    {
      id: 'pro',
      name: 'Pro',
      items: [
        { price: 18, interval: 'month' },
        { featureId: 'words', includedUsage: 20_000, interval: 'month' },
        { featureId: 'voice' },
      ],
    },
    {
      id: 'team',
      name: 'Team',
      items: [
        { price: 48, interval: 'month' },
        { featureId: 'words', includedUsage: 'inf' },
        { featureId: 'seats', includedUsage: 3 },
      ],
    },
  ],
});

let sandbox: Sandbox;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  sandbox = createSandbox({ catalog });
  served = await serve({ sandbox, port: 0 });
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (options = {}): Promise<Visitor> => visit({ browser, demoUrl: served.url }, options);

async function call(path: string, body: object): Promise<void> {
  const response = await fetch(`${served.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

const words = ({ page }: Visitor) => page.locator('[data-key="words"] [data-flash]');

describe('an open page', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    sandbox.reset();
    visitor = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    return () => visitor.close();
  });

  test('shows what is spent through the API, without being loaded again', async () => {
    await call('customers', { id: 'ada', name: 'Ada' });
    await visitor.page.goto('/customers/ada');
    await visitor.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    await visitor.page.evaluate(() => Object.assign(globalThis, { loadedOnce: true }));
    await visitor.page.getByLabel('Amount', { exact: true }).fill('12');
    await call('track', { customer_id: 'ada', feature_id: 'words', value: 120 });
    await expect.poll(() => words(visitor).textContent()).toBe('380');
    expect(await visitor.page.evaluate(() => 'loadedOnce' in globalThis)).toBe(true);
    expect(await visitor.page.getByLabel('Amount', { exact: true }).inputValue()).toBe('12');
    visitor.expectQuiet();
  });

  test('creates, grants, spends, and brings a new month, by keyboard only', async () => {
    const { page } = visitor;
    await page.goto('/customers');
    await page.getByLabel('Id', { exact: true }).focus();
    await page.keyboard.type('森');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Yuki');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'cannot contain' }).waitFor();
    await page.getByLabel('Id', { exact: true }).fill('yuki');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'yuki' }).waitFor();

    await page.getByLabel('Product').focus();
    await page.keyboard.type('Pro');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Grant' }).press('Enter');
    await expect.poll(() => words(visitor).textContent()).toBe('20,000');

    await page.getByLabel('Feature').selectOption('words');
    await page.getByLabel('Amount', { exact: true }).fill('19999');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(visitor).textContent()).toBe('1');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('value');

    await page.locator('#time').locator('xpath=../..').getByRole('button', { name: '+ 31 days' }).press('Enter');
    await expect.poll(() => words(visitor).textContent()).toBe('20,000');
    visitor.expectQuiet();
  });

  test('puts a card on file that is declined: the purchase leaves an invoice to pay', async () => {
    const { page } = visitor;
    await call('customers', { id: 'ada' });
    await page.goto('/customers/ada');
    await page.getByLabel('Card on file').selectOption('A card that is declined');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('card: declined').waitFor();
    await page.getByLabel('Product').selectOption('Team');
    await page.getByRole('button', { name: 'Grant' }).click();
    await page.getByText('The card on file failed').waitFor();
    await page.getByRole('region', { name: 'Invoices' }).getByRole('link').first().click();
    await page.getByRole('link', { name: /^Pay \$/ }).waitFor();
    await visitor.look('console-invoice');
  });

  test('copies a request that a shell can send again', async () => {
    const { page } = visitor;
    await call('customers', { id: 'ada', name: "O'Neil & `sons` $HOME" });
    await call('track', {
      customer_id: 'ada',
      feature_id: 'words',
      value: 100,
      properties: { 'it’s': "a 'quote'" },
    });
    await page.goto('/requests');
    await page.getByText('POST /v1/track').click();
    await page.getByRole('button', { name: 'Copy as curl' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    const { stdout } = await run('sh', ['-c', command]);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'event_received', customer_id: 'ada' });
    await page.goto('/customers/ada');
    await expect.poll(() => words(visitor).textContent()).toBe('300');
  });

  test('finds one of thousands while one types, and the address leads there again', async () => {
    const { page } = visitor;
    const headers = { authorization: `Bearer ${sandbox.key}` };
    for (let number = 0; number < 3000; number += 1) {
      const body = JSON.stringify({ id: `user_${number}`, name: number === 1234 ? 'Łukasz 森' : `Person ${number}` });
      await sandbox.fetch(`${served.url}/v1/customers`, { method: 'POST', headers, body });
    }
    await page.goto('/customers');
    await page.getByRole('link', { name: 'Older' }).click();
    await page.waitForURL('**/customers?page=2');
    await page.goBack();
    await page.getByLabel('Search').pressSequentially('łukasz');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.reload();
    await page.getByRole('link', { name: 'user_1234' }).click();
    await page.getByRole('heading', { level: 1, name: 'user_1234' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Search').inputValue()).toBe('łukasz');
    visitor.expectQuiet();
  });

  test('stays when the sandbox goes, and goes on when it is back', async () => {
    const own = await serve({ sandbox, port: 0 });
    const waiting = await visit({ browser, demoUrl: own.url }, { expectedErrors: /ERR_|Failed to load/ });
    await call('customers', { id: 'ada' });
    await waiting.page.goto('/customers/ada');
    await waiting.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    await own.close();
    await waiting.page.getByRole('status').filter({ hasText: 'Waiting for the sandbox' }).waitFor();
    const another = createSandbox({ catalog });
    const headers = { authorization: `Bearer ${another.key}` };
    const body = JSON.stringify({ customer_id: 'ada', feature_id: 'words', value: 500 });
    await another.fetch('http://sandbox/v1/track', { method: 'POST', headers, body });
    const back = await serve({ sandbox: another, port: Number(new URL(own.url).port) });
    await expect.poll(() => words(waiting).textContent(), { timeout: 15_000 }).toBe('0');
    await waiting.close();
    await back.close();
  });
});

const rooms = ['', 'customers', 'products', 'events', 'requests', 'invoices', 'webhooks', 'faults'];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let visitor: Visitor;
  beforeAll(async () => {
    sandbox.reset();
    visitor = await open({ colorScheme });
    return () => visitor.close();
  });

  test('every empty room says what comes there', async () => {
    for (const room of rooms) {
      await visitor.page.goto(`/${room}`);
      await visitor.look(`console-empty-${room || 'overview'}`);
    }
  });

  test('every room is readable, by axe too', async () => {
    await call('customers', { id: 'ada', name: 'Ada Lovelace', email: 'ada@example.com' });
    sandbox.setCard('ada', 'ok');
    await call('attach', { customer_id: 'ada', product_id: 'pro' });
    await call('track', { customer_id: 'ada', feature_id: 'words', value: 7500, properties: { model: 'large' } });
    await call('track', {
      customer_id: '森🌲-a-very-long-id-that-does-not-want-to-end',
      feature_id: 'words',
      value: 1,
    });
    sandbox.addFault({ when: 'after', route: 'cancel', status: 503, times: 2 });
    for (const room of [...rooms, 'customers/ada']) {
      await visitor.page.goto(`/${room}`);
      for (const summary of await visitor.page.locator('summary').all()) await summary.click();
      await visitor.look(`console-${room.replace('/', '-') || 'overview'}`);
    }
    await visitor.page.goto('/portal/ada');
    await visitor.look('console-portal');
    visitor.expectQuiet();
  });
});

test('works without JavaScript', async () => {
  sandbox.reset();
  const visitor = await open({ javaScriptEnabled: false });
  await visitor.page.goto('/customers');
  await visitor.page.getByLabel('Id', { exact: true }).fill('ada');
  await visitor.page.getByRole('button', { name: 'Create' }).click();
  await visitor.page.getByLabel('Feature').selectOption('words');
  await visitor.page.getByLabel('Amount', { exact: true }).fill('40');
  await visitor.page.getByRole('button', { name: 'Spend' }).click();
  expect(await words(visitor).textContent()).toBe('460');
  expect(await visitor.page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
  await visitor.close();
});
