import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAlive, untilLoaded, startSession, tabTo, tabToNamed, type Session } from './explorer-visit.ts';
import { markedSpots } from './picture-pixels.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const heading = (page: Page) => page.locator('h1').innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const chosenIn = (page: Page) => new URL(page.url()).searchParams.get('selected');
/** The picture is drawn once marks are on it. */
const drawn = (page: Page) =>
  expect.poll(async () => (await markedSpots(page)).length, { timeout: 20_000 }).toBeGreaterThan(0);

async function expectTerritory(page: Page) {
  await page.waitForURL('**/territories/slep:0402*');
  await untilLoaded(page);
  expect(await heading(page)).toBe('SLEP Puerto Cordillera');
  expect(await page.title()).toContain('Puerto Cordillera');
  await expectAlive(page);
}

async function expectSchool(page: Page): Promise<string> {
  await page.waitForURL('**/actors/**');
  await untilLoaded(page);
  const name = await heading(page);
  expect(await page.title()).toContain(name);
  expect(await page.getByText(/RBD \d+/).count()).toBeGreaterThan(0);
  await page.getByRole('heading', { name: 'Su entorno' }).waitFor();
  await drawn(page);
  await expectAlive(page);
  return name;
}

describe('from home to a school, its surroundings and back', () => {
  test('by mouse', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    expect(await heading(page)).toBe('¿Quién trabaja con quién?');
    await page.getByRole('link', { name: /^Puerto Cordillera/ }).click();
    await expectTerritory(page);
    await page.getByRole('button', { name: 'Dibujo de vínculos' }).click();
    await drawn(page);

    const spots = await markedSpots(page);
    await page.mouse.click(spots[0]!.x, spots[0]!.y);
    await expect.poll(() => chosenIn(page)).not.toBeNull();

    const grid = page.getByRole('grid');
    const rowOfSchool = grid
      .locator('tbody tr[aria-selected="false"]')
      .filter({ hasText: /escuela/i })
      .first();
    const name = await rowOfSchool.locator('.grid-name').innerText();
    await rowOfSchool.click();
    await expect.poll(() => grid.locator('tr[aria-selected="true"] .grid-name').innerText()).toBe(name);
    expect(chosenIn(page)).toMatch(/^school:/);
    await page.locator('section.card').getByRole('link', { name, exact: true }).first().click();
    expect(await expectSchool(page)).toBe(name);

    await page.goBack();
    await expectTerritory(page);
    expect(chosenIn(page)).toMatch(/^school:/);
    for (let step = 0; step < 6 && pathOf(page) !== '/'; step += 1) await page.goBack();
    expect(await heading(page)).toBe('¿Quién trabaja con quién?');
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ir al contenido');
    await tabTo(page, 'main [role="combobox"]', 20);
    await page.keyboard.type('puerto cordíllera');
    await page
      .getByRole('option', { name: /^SLEP Puerto Cordillera/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expectTerritory(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');

    await tabToNamed(page, 'Dibujo de vínculos');
    await page.keyboard.press('Enter');
    await drawn(page);
    await tabTo(page, '[role="application"]');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chosenIn(page)).not.toBeNull();
    const first = chosenIn(page);
    for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      if (chosenIn(page) !== first) break;
      await page.keyboard.press(arrow);
      await expectAlive(page);
    }
    const second = chosenIn(page);
    expect(second).toMatch(/^school:/);
    await page.keyboard.press('Enter');
    await expectSchool(page);
    expect(pathOf(page)).toBe(`/actors/${second!}`);

    await page.goBack();
    await expectTerritory(page);
    expect(chosenIn(page)).toBe(second);
    await tabTo(page, '[role="grid"] tr[tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosenIn(page)).not.toBe(second);
    const third = chosenIn(page)!;
    // Focus follows the choice once the table has been drawn again.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-selected')))
      .toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/actors/${third}*`);
    await untilLoaded(page);
    expect(complaints).toEqual([]);
    await close();
  });
});
