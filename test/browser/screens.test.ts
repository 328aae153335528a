import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { expectAlive, untilLoaded, startSession, type Session } from './explorer-visit.ts';
import { screens } from './screens.ts';
import { narrowWindows, stickingOut } from './sideways.ts';
import { missingPhrases, spanishLeft } from './translations.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const wide = { width: 1440, height: 900 };

/** The buttons of the header that take a page from Spanish light to Spanish dark, English dark and English light. */
const variants = [
  ['es-CL light', null],
  ['es-CL dark', 'Pasar a colores oscuros'],
  ['en dark', 'English'],
  ['en light', 'Switch to light colours'],
] as const;

/** Sets language and theme by the buttons of the page, and waits until they hold. */
async function setVariant(page: Page, wanted: string, button: string | null) {
  if (button !== null) {
    const wantedButton = page.getByRole('button', { name: button });
    // In a workspace they are in the menu of the site.
    if (!(await wantedButton.isVisible())) await page.locator('.site-menu').first().click();
    await wantedButton.click();
  }
  const current = () =>
    page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dataset['theme']!}`);
  await expect.poll(current, { timeout: 10_000 }).toBe(wanted);
  await untilLoaded(page);
}

async function expectNoSidewaysScroll(page: Page) {
  for (const window of narrowWindows) {
    await page.setViewportSize(window);
    await expect.poll(() => stickingOut(page), { timeout: 5000 }).toEqual([]);
  }
  await page.setViewportSize(wide);
}

describe('in both languages and both themes: nothing for axe to find, no phrase missing, no sideways scroll', () => {
  test.each(screens)('$name', async ({ path, reach, missing }) => {
    const { page, complaints, close } = await session.visit(path, {
      colorScheme: 'light',
      deviceScaleFactor: 2,
    });
    await untilLoaded(page);
    await reach?.(page);
    const faults: Record<string, string[]> = {};
    for (const [wanted, button] of variants) {
      await setVariant(page, wanted, button);
      const findings = [...(await axeFindings(page)), ...(await missingPhrases(page))];
      if (wanted.startsWith('es')) expect(await spanishLeft(page)).not.toEqual([]);
      else findings.push(...(await spanishLeft(page)));
      if (findings.length > 0) faults[wanted] = findings;
      if (wanted.endsWith('light')) await expectNoSidewaysScroll(page);
    }
    expect(await page.locator('h1').count()).toBe(1);
    await expectAlive(page);
    expect(faults).toEqual({});
    // The browser itself remarks on an answer that says what is not there.
    const remarks = missing ? complaints.filter((text) => !/status of 404/.test(text)) : complaints;
    expect(remarks).toEqual([]);
    await close();
  });
});
