import type { Page } from 'playwright-core';
import { observed } from './page-observer.ts';
import { markedSpots, type Spot } from './picture-pixels.ts';

/** What readers do most with a picture, its controls and its table; `spot` lies on an actor. */
const doings: Record<string, (page: Page, spot: Spot) => Promise<void>> = {
  'choose by pointer': (page, { x, y }) => page.mouse.click(x, y),
  'walk to a neighbour': (page) => pressIn(page, '.picture-canvas', 'ArrowRight'),
  'let go': (page) => pressIn(page, '.picture-canvas', 'Escape'),
  'zoom in': (page) => pressIn(page, '.picture-canvas', '+'),
  'show all': (page) => pressIn(page, '.picture-canvas', '0'),
  'colour otherwise': (page) => pressIn(page, '.bar .bar-field select >> nth=0', 'ArrowDown'),
  'size otherwise': (page) => pressIn(page, '.bar .bar-field select >> nth=1', 'ArrowDown'),
  'search in the table': (page) => pressIn(page, '.explorer input[type="search"]', '7'),
  'choose in the table': (page) => page.locator('[role="grid"] tbody tr .grid-name').nth(1).click(),
  'open the filters': (page) => filters(page).click(),
  'hide a kind of actor': (page) => page.locator('.bar .hang-panel input[type="checkbox"]').last().click(),
};

const filters = (page: Page) => page.locator('.bar').getByRole('button', { name: 'Filtros' });

async function pressIn(page: Page, box: string, key: string) {
  await page.locator(box).first().focus();
  await page.keyboard.press(key);
}

/** Until its effect was drawn, and what of that the page's own thread took; in milliseconds. */
export type Doing = { name: string; shown: number; own: number };

/**
 * Does each of these things `repeats` times, each time on a page opened afresh, and says how long each took: the best of
 * its repeats, so that what else the machine does is not measured.
 */
export async function useEverything(page: Page, repeats: number): Promise<Doing[]> {
  const start = page.url();
  const best = Object.keys(doings).map((name): Doing => ({ name, shown: Infinity, own: Infinity }));
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    // What one repeat chose and hid would leave the next nothing to do.
    if (repeat > 0) await page.goto(start);
    const spot = await firstSpot(page);
    for (const doing of best) {
      const before = await observed(page);
      await doings[doing.name]!(page, spot);
      await page.waitForTimeout(120);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))),
      );
      const after = await observed(page);
      // An interaction below 16 ms, or without effect, is not reported; nor is a frame below 50 ms.
      const reported = after.interactions.slice(before.interactions.length);
      if (reported.length > 0) doing.shown = Math.min(doing.shown, Math.max(...reported));
      doing.own = Math.min(doing.own, Math.max(50, ...after.longFrames.slice(before.longFrames.length)));
    }
  }
  return best.map((doing) => ({ ...doing, shown: Number.isFinite(doing.shown) ? doing.shown : 16 }));
}

async function firstSpot(page: Page): Promise<Spot> {
  for (;;) {
    await page.locator('.picture-canvas canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    const [spot] = await markedSpots(page);
    if (spot) return spot;
    await page.waitForTimeout(100);
  }
}
