import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { parameter } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = '/networks/network:demo-02';

async function openPicture(search = '', options = {}) {
  const visit = await session.visit(`${network}${search}`, options);
  await untilLoaded(visit.page);
  await visit.page.locator('.picture-canvas canvas').first().waitFor();
  await visit.page.waitForTimeout(300);
  return visit;
}

const boxOf = async (page: Page) => (await page.locator('.picture-canvas').first().boundingBox())!;

/** A point of the picture where the pointer finds a tie; a coarse net of points finds one of twenty lines. */
async function findTie(page: Page): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(page);
  for (let down = 0.2; down < 0.75; down += 0.05) {
    for (let across = 0.2; across < 0.8; across += 0.015) {
      const point = { x: x + width * across, y: y + height * down };
      await page.mouse.move(point.x, point.y);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      if (await page.locator('.picture-tip').isVisible()) return point;
    }
  }
  throw new Error('no tie was found');
}

test('a tie says what it is under the pointer, and a click chooses it', async () => {
  const { page, complaints, close } = await openPicture('?view=picture');
  const point = await findTie(page);
  expect(await page.locator('.picture-tip').textContent()).toMatch(/ [→–] .* · /);
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => parameter(page, 'tie')).toMatch(/~.*~/);
  expect(complaints).toEqual([]);
  await close();
}, 60_000);

test('T walks the ties of the chosen actor, and Escape goes back to the actor', async () => {
  const { page, close } = await openPicture('?view=picture');
  const canvas = page.locator('.picture-canvas').first();
  const value = (name: string) => parameter(page, name);
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => value('selected')).not.toBeNull();
  const chosen = value('selected');
  await page.keyboard.press('t');
  await expect.poll(() => value('tie')).not.toBeNull();
  const first = value('tie');
  await page.keyboard.press('t');
  await expect.poll(() => value('tie')).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect.poll(() => value('selected')).toBe(chosen);
  expect(value('tie')).toBeNull();
  await close();
});

test('the wheel over the picture scrolls the page, and zooms with Control', async () => {
  const { page, close } = await openPicture('?view=picture', { viewport: { width: 390, height: 844 } });
  const { x, y, width, height } = await boxOf(page);
  const seen = () => page.locator('.picture-canvas').first().screenshot();
  const scrolled = () =>
    page.evaluate(() => {
      let most = 0;
      for (const box of [document.scrollingElement!, ...document.querySelectorAll('*')])
        most = Math.max(most, box.scrollTop);
      return most;
    });
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(x + width / 2 + 1, y + height / 2);
  const before = await seen();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => before.equals(await seen())).toBe(false);
  await close();
});

test('names that find no place are counted, not left out in silence', async () => {
  const { page, close } = await openPicture('?view=picture&labels=60', {
    viewport: { width: 390, height: 844 },
  });
  const networkOfMany = session.telar.address + '/networks/network:demo-06?view=picture&labels=60';
  await page.goto(networkOfMany);
  await untilLoaded(page);
  await expect
    .poll(() => page.getByTestId('labels-fitted').textContent())
    .toMatch(/Se leen \d+ de 17 etiquetas/);
  await close();
});
