import type { Page } from 'playwright-core';
import type { BrowserPage } from '../../../src/playwright/index.ts';

/** Compiled and never run: what `playwright-core` calls a page is one to pay on. */
export const asBrowserPage = (page: Page): BrowserPage => page;
