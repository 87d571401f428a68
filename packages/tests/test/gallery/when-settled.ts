import type { Page } from 'playwright-core';

/** Waits until every component has its file and its data, and nothing moves any more. */
export async function whenSettled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
    return !isMoving && document.querySelector('.autumn[aria-busy=true], .autumn [aria-busy=true]') === null;
  });
}
