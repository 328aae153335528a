import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { openBrowser, openPage } from './chromium.ts';

/** A reader at a screen: the page, and what its console should not have said. */
export type Visit = { page: Page; complaints: string[]; close(): Promise<void> };

export type Session = {
  telar: RunningTelar;
  browser: Browser;
  /**
   * Opens a path of the explorer in a page of its own; motion is off, so that nothing moves any more. `prepare` is
   * given the page before it goes anywhere.
   */
  visit(
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Visit>;
  close(): Promise<void>;
};

/** One real server and one real browser for all journeys of a file. */
export async function startSession(): Promise<Session> {
  const [telar, { browser, close }] = await Promise.all([
    startTelar(inject('shippedData')),
    openBrowser(inject('chromium')),
  ]);
  return {
    telar,
    browser,
    visit: async (path, options = {}, prepare = () => Promise.resolve()) => {
      const visit = await openPage(browser, { reducedMotion: 'reduce', ...options });
      visit.page.setDefaultTimeout(20_000);
      await prepare(visit.page);
      await visit.page.goto(telar.address + path);
      return visit;
    },
    close: async () => {
      await close();
      await telar.stop();
    },
  };
}

/** Waits until a screen has loaded: no request is under way, its heading is there and no skeleton is left. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: 20_000 }).toBe(0);
}

/** Longest time, in milliseconds, that a page may take to draw its next frame. */
const longestFrame = 2000;

/** Fails when the page does not answer in time: it is busy and its reader sees it frozen. */
export async function expectAlive(page: Page): Promise<void> {
  const start = performance.now();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  expect(performance.now() - start, `frame of ${page.url()}`).toBeLessThan(longestFrame);
}

/** Presses Tab until `wanted` has the focus, as a reader without a mouse does; fails when it is out of reach. */
export function tabTo(page: Page, wanted: string, most = 120): Promise<void> {
  const isThere = () =>
    page.evaluate((selector) => document.activeElement?.matches(selector) === true, wanted);
  return tabUntil(page, isThere, wanted, most);
}

/** The same, for what has a name: by its label, by what is read aloud, or by its text. */
export function tabToNamed(page: Page, name: string, most = 120): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
      const label = at?.labels?.[0]?.querySelector('span')?.textContent ?? at?.labels?.[0]?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim().startsWith(wanted);
    }, name);
  return tabUntil(page, isThere, name, most);
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>, wanted: string, most: number) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  expect.fail(`${wanted} cannot be reached with ${String(most)} tabs on ${page.url()}`);
}
