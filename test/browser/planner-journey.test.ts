import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAlive, untilLoaded, startSession, tabTo, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const heading = (page: Page) => page.locator('h1').innerText();

/** The report is whole and prints: findings, picture with its legend, numbers, and no buttons on paper. */
async function expectReport(page: Page, network: string) {
  await page.waitForURL('**/report*');
  await untilLoaded(page);
  expect(await heading(page)).toBe(network);
  expect(await page.getByText('Datos simulados.').count()).toBeGreaterThan(0);
  await page.getByRole('heading', { name: 'Qué muestran las respuestas' }).waitFor();
  const picture = page.getByRole('img', { name: new RegExp(`^Dibujo de `) });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(300);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Imprimir o guardar como PDF' }).isVisible()).toBe(false);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: 'screen' });
}

describe('a planner goes from home to a printed report', () => {
  test('by mouse, past the isolated schools and their list', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    await page.getByRole('link', { name: /Los Telares/ }).click();
    await page.waitForURL('**/territories/slep:demo*');
    await untilLoaded(page);
    await page.getByRole('link', { name: 'Escuelas aisladas y lejanas' }).click();
    await page.waitForURL('**/isolated-schools');
    await untilLoaded(page);
    for (const group of ['No respondieron', 'Lejos de las demás'])
      await page.getByRole('heading', { name: new RegExp(group) }).waitFor();
    const schools = page.locator('main table a[href^="/actors/school:"]');
    await expect.poll(() => schools.count(), { timeout: 20_000 }).toBeGreaterThan(4);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar la lista (CSV)' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);

    await page.goBack();
    await untilLoaded(page);
    await page.locator('main').getByRole('link', { name: 'Hallazgos', exact: true }).click();
    await page.waitForURL('**/assessments*');
    await untilLoaded(page);
    const first = page.locator('article.finding').first();
    await first.getByRole('link', { name: /^Ver en el dibujo/ }).click();
    await page.waitForURL('**/networks/**');
    await untilLoaded(page);
    const name = await heading(page);
    await page.getByRole('button', { name: 'Se ve en el dibujo', pressed: true }).first().waitFor();
    await expectAlive(page);
    await page.getByRole('link', { name: 'Informe' }).click();
    await expectReport(page, name);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone', async () => {
    const { page, complaints, close } = await session.visit('/');
    await untilLoaded(page);
    await tabTo(page, 'main a[href="/territories/slep:demo"]', 20);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/territories/slep:demo*');
    await untilLoaded(page);
    await tabTo(page, 'main a[href^="/assessments"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/assessments*');
    await page.locator('article.finding').first().waitFor();
    await untilLoaded(page);
    await tabTo(page, 'article.finding a[href*="finding="]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/networks/**');
    await untilLoaded(page);
    const name = await heading(page);
    await tabTo(page, 'a[href*="/report"]');
    await page.keyboard.press('Enter');
    await expectReport(page, name);
    expect(complaints).toEqual([]);
    await close();
  });
});
