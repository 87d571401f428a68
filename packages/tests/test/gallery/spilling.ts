import type { Page } from 'playwright-core';

/** Everything that is wider than the room it has: what a person would have to scroll sideways for, or not see at all. */
export const spilling = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Text for screen readers only is clipped on purpose, a field scrolls what is in it, a list opens wider. */
    const isMeant = (element: Element) =>
      getComputedStyle(element).clipPath !== 'none' || element.clientWidth <= 1 || element.matches('select, input');
    return [...document.querySelectorAll<HTMLElement>('body, main, article, .autumn, .autumn *')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth && !isMeant(element))
      .map(
        ({ className, tagName, scrollWidth, clientWidth, textContent }) =>
          `${tagName}.${className} ${scrollWidth} > ${clientWidth}: ${textContent?.slice(0, 60)}`,
      );
  });
