import type { Fixtures } from '@playwright/test';
import { type BrowserSandbox, type BrowserSandboxOptions, openBrowserSandbox } from './browser-sandbox.ts';

export { type BrowserSandbox, type BrowserSandboxOptions, openBrowserSandbox } from './browser-sandbox.ts';
export type { BrowserPage, PaymentPages } from './payment-pages.ts';

interface ForTests {
  /** The worker's sandbox, emptied for each test. */
  sandbox: BrowserSandbox;
}

interface ForWorkers {
  /** One per worker, for as long as that runs. */
  sandboxServer: BrowserSandbox;
}

/**
 * Gives every test of `@playwright/test` a sandbox as fresh as the options say.
 *
 * @example
 * import { test as base } from '@playwright/test';
 * const test = base.extend(sandboxFixtures({ catalog }));
 * test('pro unlocks exports', async ({ page, sandbox }) => { … await sandbox.pay(page); … });
 */
export const sandboxFixtures = (options: BrowserSandboxOptions = {}): Fixtures<ForTests, ForWorkers> => ({
  sandboxServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
    async ({}, use) => {
      const sandbox = await openBrowserSandbox(options);
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ sandboxServer }, use) => {
    sandboxServer.controls.reset();
    await use(sandboxServer);
  },
});
