import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { axeFindings } from './axe.ts';
import { openBrowser, type RealBrowser } from './chromium.ts';

let telar: RunningTelar;
let chromium: RealBrowser;
beforeAll(async () => {
  [telar, chromium] = await Promise.all([startTelar(inject('shippedData')), openBrowser(inject('chromium'))]);
});
afterAll(async () => {
  await chromium.close();
  await telar.stop();
});

test.each([
  ['es', 'light', 1440],
  ['en', 'dark', 390],
] as const)('axe finds nothing on the page of the API in %s, %s, %i px', async (language, theme, width) => {
  const page = await chromium.browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  await page.goto(`${telar.address}/docs/?language=${language}#measureNetwork`);
  expect(await page.locator('#measureNetwork').evaluate((route: HTMLDetailsElement) => route.open)).toBe(
    true,
  );
  await page.evaluate(() => document.querySelectorAll('details').forEach((route) => (route.open = true)));
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

test('who reads Telar in English reads the API in English', async () => {
  const page = await chromium.browser.newPage();
  await page.addInitScript(() =>
    localStorage.setItem('telar.preferences', JSON.stringify({ state: { language: 'en' }, version: 0 })),
  );
  await page.goto(`${telar.address}/docs`);
  await page.getByRole('link', { name: 'Back to Telar' }).waitFor();
  await page.getByRole('link', { name: 'Español' }).click();
  await page.getByRole('link', { name: 'Volver a Telar' }).waitFor();
  await page.close();
});
