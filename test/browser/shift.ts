import type { Page } from 'playwright-core';

/** Starts adding up how far what a reader sees jumps; call it before the page navigates. */
export async function observeShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = { shift: 0 };
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) kept.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { telarJumps: kept });
  });
}

/** The sum of all layout shifts so far, as browsers count them. */
export const shiftOf = (page: Page): Promise<number> =>
  // Put there by `observeShift`.
  page.evaluate(() => (window as unknown as { telarJumps: { shift: number } }).telarJumps.shift);
