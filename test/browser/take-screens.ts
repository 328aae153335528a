import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../server/config.ts';
import { openTelar, serve } from '../../server/main.ts';
import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { openBrowser } from './chromium.ts';
import { screens } from './screens.ts';

/** Pictures of every screen in docs/screens/: `<screen>-<theme>-<width>-<language>.jpg`. */
const target = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const windows = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const;
const themes = ['light', 'dark'] as const;
const languages = ['es', 'en'] as const;
/** A picture ends here, in CSS pixels: long lists repeat themselves. */
const tallest = { 1440: 1500, 390: 1400 } as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !screens.some((screen) => screen.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no screen ${unknown.join(', ')}; there are: ${screens.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
await mkdir(target, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'telar-screens-'));
const config = readConfig({ PORT: '0', TELAR_DATA: folder, LOG_LEVEL: 'error', TELAR_RATE_LIMIT: '0' });
const telar = await openTelar(config);
process.stderr.write('Loading the shipped data…\n');
await loadShippedData(telar);
const running = await serve(telar, config);
const { browser, close } = await openBrowser();
try {
  for (const width of [1440, 390] as const) {
    for (const theme of themes) {
      for (const language of languages) await takeAll(browser, { width, theme, language });
    }
  }
} finally {
  await close();
  await running.close();
  await telar.close();
  await rm(folder, { recursive: true, force: true });
}

type Variant = { width: 1440 | 390; theme: (typeof themes)[number]; language: (typeof languages)[number] };

/** Takes every screen in one variant, each from its top down to where it ends or repeats itself. */
async function takeAll(from: Browser, { width, theme, language }: Variant) {
  const context = await from.newContext({
    viewport: windows[width],
    reducedMotion: 'reduce',
    locale: language === 'es' ? 'es-CL' : 'en',
  });
  await context.addInitScript(
    (kept) => localStorage.setItem('telar.preferences', kept),
    JSON.stringify({ state: { theme, language }, version: 0 }),
  );
  const page = await context.newPage();
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const name = `${screen.name}-${theme}-${String(width)}-${language}.jpg`;
    await page.setViewportSize(windows[width]);
    await page.goto(running.address + screen.path, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
    if (screen.reach) await reachInSpanish(page, screen.reach, language);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // The window grows to the whole screen: what is drawn only when in sight is drawn too.
    await page.setViewportSize({
      width,
      height: Math.min(tallest[width], Math.max(height, windows[width].height)),
    });
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
    );
    await writeFile(join(target, name), await page.screenshot({ type: 'jpeg', quality: 50 }));
    process.stdout.write(`${name}\n`);
  }
  await context.close();
}

/** Screens are come to by the Spanish words on the way; then the page is set to its language again. */
async function reachInSpanish(page: Page, reach: (page: Page) => Promise<void>, language: 'es' | 'en') {
  if (language === 'en') await page.getByRole('button', { name: 'Español' }).click();
  await reach(page);
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
}
