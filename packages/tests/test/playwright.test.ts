import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { catalog } from '@autumn/sandbox/catalogs/seats';
import { openBrowserSandbox } from '@autumn/sandbox/playwright';
import { findBrowser } from '@autumn/tooling/browser';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { repository } from './support/running.ts';

const execute = promisify(execFile);
const sandbox = join(repository, 'packages/sandbox');

test('a spec of @playwright/test pays, declines, confirms, leaves and moves time', async () => {
  const { env, ...launch } = await findBrowser();
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/doors/playwright'];
  const { stdout } = await execute(process.execPath, args, {
    cwd: sandbox,
    env: {
      ...env,
      NODE_OPTIONS: '--conditions=@autumn/source',
      BROWSER_LAUNCH: JSON.stringify(launch),
      FORCE_COLOR: '0',
    },
  }).catch((error: { stdout: string }) => error);
  expect(stdout).toContain('4 passed');
});

test('a script of playwright-core pays too, and a second visit says that it was paid', async () => {
  const sandbox = await openBrowserSandbox({ catalog });
  const browser = await chromium.launch(await findBrowser());
  try {
    await sandbox.autumn.customers.create({ id: 'ada' });
    const { checkoutUrl } = await sandbox.autumn.attach({ customerId: 'ada', productId: 'business' });
    const page = await browser.newPage();
    await page.goto(checkoutUrl ?? '');
    await sandbox.pay(page);
    const { products } = await sandbox.autumn.customers.get({ customerId: 'ada' });
    expect(products).toMatchObject([{ id: 'business', status: 'active' }]);
    await page.goto(checkoutUrl ?? '');
    expect(await page.textContent('h1')).toBe('This page has been paid already');
  } finally {
    await browser.close();
    await sandbox.close();
  }
});
