import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { catalog } from '../../../src/catalogs/ai-credits.ts';
import { type BrowserSandbox, sandboxFixtures } from '../../../src/playwright/index.ts';

/** An app of one page and one button, as a customer of Autumn would write it. */
function startApp({ autumn }: BrowserSandbox): Server {
  return createServer(async (request, response) => {
    const home = `http://${request.headers.host}/`;
    if (request.url === '/buy') {
      const bought = await autumn.attach({ customerId: 'ada', productId: 'pro', successUrl: `${home}?from=payment` });
      response.writeHead(303, { location: bought.checkoutUrl ?? home }).end();
      return;
    }
    const { products, features } = await autumn.customers.create({ id: 'ada' });
    const plan = products.find(({ isAddOn }) => !isAddOn)?.name;
    response.setHeader('content-type', 'text/html');
    response.end(`<h1>${plan}</h1><p>${features['credits']?.balance} credits</p><a href="/buy">Buy Pro</a>`);
  });
}

const test = base.extend(sandboxFixtures({ catalog })).extend<{ app: string }>({
  app: async ({ sandbox }, use) => {
    const server = startApp(sandbox);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
});

test.beforeEach(async ({ page, app }) => {
  await page.goto(app);
  await expect(page.getByRole('heading')).toHaveText('Free');
});

test('paying leads back to the app, with the plan; a month later the credits are full again', async ({
  page,
  app,
  sandbox,
}) => {
  await page.getByRole('link', { name: 'Buy Pro' }).click();
  await sandbox.pay(page);
  await expect(page).toHaveURL(`${app}?from=payment`);
  await expect(page.getByRole('heading')).toHaveText('Pro');
  await sandbox.autumn.track({ customerId: 'ada', featureId: 'messages', value: 1_000 });
  await page.reload();
  await expect(page.getByText('0 credits', { exact: true })).toBeVisible();
  sandbox.advance('1 month');
  await page.reload();
  await expect(page.getByText('1000 credits')).toBeVisible();
});

test('a declined card and a refused confirmation buy nothing, and confirming does', async ({ page, app, sandbox }) => {
  await page.getByRole('link', { name: 'Buy Pro' }).click();
  await sandbox.decline(page);
  await expect(page.getByRole('alert')).toContainText('declined');
  await sandbox.threeDSecure(page, 'refuse');
  await expect(page.getByRole('alert')).toContainText('could not confirm');
  expect((await sandbox.autumn.customers.get({ customerId: 'ada' })).products).toMatchObject([{ id: 'free' }]);
  await sandbox.threeDSecure(page);
  await expect(page).toHaveURL(`${app}?from=payment`);
  await expect(page.getByRole('heading')).toHaveText('Pro');
});

test('who leaves the payment page is back, and has the old plan', async ({ page, app, sandbox }) => {
  await page.getByRole('link', { name: 'Buy Pro' }).click();
  await sandbox.leave(page);
  await expect(page).toHaveURL(app);
  await expect(page.getByRole('heading')).toHaveText('Free');
});

test('a card on file is charged without a payment page', async ({ page, sandbox }) => {
  sandbox.card('ada', 'ok');
  await page.getByRole('link', { name: 'Buy Pro' }).click();
  await expect(page.getByRole('heading')).toHaveText('Pro');
});
