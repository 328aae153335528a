import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { audit, freePort } from './audit.ts';
import { openBrowser, type RealBrowser } from './chromium.ts';

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

test.each([
  ['home', '/'],
  ['a network', '/networks/network:demo-02'],
])('Lighthouse finds nothing against %s: accessibility 100, performance at least 90', async (_name, path) => {
  const { performance, accessibility, barriers } = await audit(telar.address + path, port, 'desktop');
  expect(barriers).toEqual([]);
  expect(accessibility).toBe(100);
  expect(performance).toBeGreaterThanOrEqual(90);
});
