import { defineConfig } from '@playwright/test';

/** How to start the browser of this machine comes from the test that starts this. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  reporter: 'line',
  outputDir: '../../../node_modules/.cache/playwright',
  use: { launchOptions: JSON.parse(process.env['BROWSER_LAUNCH'] ?? '{}') },
});
