import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { audit, freePort } from './audit.ts';
import { openBrowser, openPage, type RealBrowser } from './chromium.ts';
import { untilLoaded } from './explorer-visit.ts';
import { observed, observePage } from './page-observer.ts';
import { screens } from './screens.ts';
import { observeShift, shiftOf } from './shift.ts';
import { whileBusy } from './slowdown.ts';

let telar: RunningTelar;
let chromium: RealBrowser;
let port: number;
beforeAll(async () => {
  port = await freePort();
  [telar, chromium] = await Promise.all([
    startTelar(inject('shippedData')),
    openBrowser(inject('chromium'), port),
  ]);
});
afterAll(async () => {
  await chromium.close();
  await telar.stop();
});

const network = '/networks/network:demo-02';
const findings = '/assessments?territory=slep:demo';

test.each([
  ['home', '/', 90],
  ['a network', network, 90],
  ['the findings of a territory', findings, 0],
  ['a territory', '/territories/slep:demo', 0],
  ['the methods', '/methods', 0],
  ['the page of the API', '/docs/', 0],
])('Lighthouse finds nothing against %s', async (_name, path, least) => {
  const { performance, accessibility, barriers } = await audit(telar.address + path, port, 'desktop');
  expect(barriers).toEqual([]);
  expect(accessibility).toBe(100);
  expect(performance).toBeGreaterThanOrEqual(least);
});

/** A second visit of a reader: what the browser keeps and the service has worked out is there. */
async function secondVisit<Result>(
  path: string,
  until: (page: Page) => Promise<Result>,
): Promise<{ result: Result; busy: number }> {
  const { page, close } = await openPage(chromium.browser, { reducedMotion: 'reduce' });
  await observePage(page);
  await page.goto(telar.address + path);
  await untilLoaded(page);
  const measured = await whileBusy(async () => {
    await page.goto(telar.address + path);
    return until(page);
  });
  await close();
  return measured;
}

test('the picture of a network is drawn within 1.5 seconds, warm', async () => {
  const { result, busy } = await secondVisit(network, async (page) => {
    await expect.poll(async () => (await observed(page)).firstDrawn, { timeout: 20_000 }).not.toBeNull();
    return (await observed(page)).firstDrawn!;
  });
  expect(result / busy).toBeLessThan(1500);
});

test('the first finding of a territory is painted within 1.5 seconds, warm', async () => {
  const { result, busy } = await secondVisit(findings, async (page) => {
    await page.locator('article.finding').first().waitFor();
    return page.evaluate(() => performance.now());
  });
  expect(result / busy).toBeLessThan(1500);
});

test.each(screens.filter(({ reach }) => reach === undefined))(
  'nothing jumps while $name loads',
  async ({ path }) => {
    const { page, close } = await openPage(chromium.browser, { reducedMotion: 'reduce' });
    await observeShift(page);
    await page.goto(telar.address + path);
    await untilLoaded(page);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.05);
    await close();
  },
);

test('nothing jumps where the networks of a school answer one after another', async () => {
  const { page, close } = await openPage(chromium.browser, { reducedMotion: 'reduce' });
  await observeShift(page);
  let answered = 0;
  await page.route(/\/networks\/[^/]+\/assessment\b/, async (route) => {
    const answer = await route.fetch();
    await setTimeout(1000 * answered++);
    await route.fulfill({ response: answer });
  });
  await page.goto(telar.address + '/actors/school:demo-013');
  await untilLoaded(page);
  expect(answered).toBeGreaterThan(1);
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.05);
  await close();
});
