import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until every component has its file and its data, and nothing moves any more. */
export async function whenSettled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Asked from outside instead of with each frame: a browser that is short of time draws none. Says what it waits for.
  await expect.poll(() => page.evaluate(unrest), { timeout: 30_000 }).toEqual([]);
}

/** Runs in the page. */
function unrest(): string[] {
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
  const busy = document.querySelectorAll('.autumn[aria-busy=true], .autumn [aria-busy=true]');
  return [
    ...moving.map(({ effect }) => `moves: ${(effect as KeyframeEffect).target?.outerHTML.slice(0, 120)}`),
    ...[...busy].map(({ outerHTML }) => `is busy: ${outerHTML.slice(0, 120)}`),
  ];
}
