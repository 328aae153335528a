import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { settled, startSession, type Session } from './explorer-visit.ts';
import { screens } from './screens.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('shippedData'));
});
afterAll(() => session.close());

/** What sticks out on the right of a page that can be moved sideways; empty when it cannot. */
function stickingOut(page: Page): Promise<string[]> {
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

const widths = {
  /** A phone. */
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true },
  /** A window of 1440 × 900 at 200 % zoom. */
  zoomed: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
};

describe.each(Object.entries(widths))('no screen scrolls sideways: %s', (_, options) => {
  test.each(screens)('$name', async ({ path }) => {
    const { page, complaints, close } = await session.visit(path, options);
    await settled(page);
    expect(await stickingOut(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });
});
