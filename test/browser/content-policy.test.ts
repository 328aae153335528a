import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTelar, type RunningTelar } from '../running-telar.ts';
import { openBrowser, openPage, type RealBrowser } from './chromium.ts';
import { actor, draft, fromFile, membership, network, tie } from '../store/records.ts';
import { screens } from './screens.ts';

// A complaint of the browser fails any test of a screen; here are those with most on them, and that there would be one.
const richest = [
  'home',
  'territory-report',
  'network-chosen',
  'network-report',
  'what-if-tried',
  'levels',
  'surveys',
];

let telar: RunningTelar;
let chromium: RealBrowser;
beforeAll(async () => {
  [telar, chromium] = await Promise.all([startTelar(inject('shippedData')), openBrowser(inject('chromium'))]);
});
afterAll(async () => {
  await chromium.close();
  await telar.stop();
});

/** What the browser refused to do on a page by its content policy. */
async function noteRefusals(page: Page): Promise<string[]> {
  const refusals: string[] = [];
  await page.exposeFunction('noteRefusal', (text: string) => refusals.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteRefusal } = window as unknown as { noteRefusal(text: string): void };
      noteRefusal(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return refusals;
}

const inlinePage = '<style>p{color:red}</style><p style="color:blue">x</p><script>window.ran = true</script>';

test('inline styles and scripts are refused, and no screen needs one', async () => {
  const { page, close } = await openPage(chromium.browser);
  const refusals = await noteRefusals(page);
  const policy = (await page.goto(`${telar.address}/`))!.headers()['content-security-policy']!;
  expect(policy).not.toContain('unsafe');
  for (const { path } of screens.filter(({ name }) => richest.includes(name))) {
    await page.goto(telar.address + path, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
  }
  await page.goto(`${telar.address}/docs/`, { waitUntil: 'networkidle' });
  expect(refusals).toEqual([]);

  // The same page notices one where there is one.
  await page.evaluate((html) => void (document.body.innerHTML = html), inlinePage);
  await expect.poll(() => refusals.join('\n')).toContain('style-src-attr');
  await close();
});

test('names with marks of HTML are shown as texts, in pages and in pictures', async () => {
  const name = 'Red <img src="x"><svg onload="window.ran = true">';
  const schools = ['school:90001', 'school:90002'] as const;
  await telar.telar.store.commitRevision(
    draft({ title: name }),
    fromFile('red.csv', [
      network({ id: 'red:marked', name }),
      ...schools.map((id) => actor({ id, kind: 'school', name })),
      ...schools.map((actorId) => membership({ networkId: 'red:marked', actorId })),
      tie({ networkId: 'red:marked', layer: 'trust', from: schools[0], to: schools[1] }),
    ]),
  );
  const { page, close } = await openPage(chromium.browser);
  for (const path of ['/networks/red:marked', '/networks/red:marked/report', `/actors/${schools[0]}`]) {
    await page.goto(telar.address + path, { waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('body').innerText(), { message: path }).toContain(name);
    expect(await page.locator('img[src="x"], svg[onload]').count(), path).toBe(0);
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await close();
});
