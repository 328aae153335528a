import type { Page } from 'playwright-core';

/** A phone, and a window of 1440 × 900 at 200 % zoom. */
export const narrowWindows = [
  { width: 720, height: 450 },
  { width: 390, height: 844 },
] as const;

/** What sticks out on the right of a page that can be moved sideways; empty when it cannot. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement!;
    if (scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const names = wide.slice(0, 8).map(({ tagName, className }) => `${tagName} ${String(className)}`);
    return [`${String(scrollWidth)} in ${String(window.innerWidth)} pixels`, ...names];
  });
}
