import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';
import { stickingOut } from './sideways.ts';
import { missingPhrases, spanishLeft } from './translations.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const years = ['1993', '1996', '2000', '2006'] as const;
const wave = (page: Page) => new URL(page.url()).searchParams.get('wave');
const picture = (page: Page) => page.locator('.picture-canvas').first();

/** What a page says when somebody was asked. */
const ofSurveys = /Encuesta \d|respondier|Faltan? \d|sin encuesta|Survey \d|answered/;
const mainText = (page: Page) => page.locator('main').innerText();

async function expectDrawn(page: Page, year: string, words: (ties: number) => string) {
  const graph = await session.telar.query(api.showNetworkGraph, {
    id: 'case-enlaces',
    query: { wave: year },
  });
  await expect.poll(() => picture(page).getAttribute('aria-label')).toContain(words(graph.ties.length));
}

describe('a researcher follows Enlaces through its years', () => {
  test('by mouse, in Spanish, from the list of cases', async () => {
    const { page, complaints, close } = await session.visit('/cases');
    await untilLoaded(page);
    await page.locator('main').getByRole('link', { name: 'Enlaces 1992–2012' }).click();
    await page.waitForURL('**/cases/case-enlaces');
    await untilLoaded(page);
    expect(await page.locator('.wave-stop > span:first-child').allInnerTexts()).toEqual(
      years.map((year) => `Período ${year}`),
    );
    for (const year of years) {
      await page.locator('.wave-stop', { hasText: `Período ${year}` }).click();
      await expect.poll(() => wave(page)).toBe(year);
      await expectDrawn(page, year, (ties) => `${String(ties)} vínculo`);
    }
    await page.getByRole('heading', { name: '2006: centro del Ministerio' }).waitFor();
    await page.getByRole('heading', { name: '¿Quién está al centro?' }).waitFor();
    const moves = page.locator('section.card', { hasText: '¿Quién entra y quién sale?' });
    expect(await moves.innerText()).toMatch(/Período 2000[\s\S]*Entran:[\s\S]*Telefónica CTC Chile/);
    const text = await mainText(page);
    expect(text).toContain('más de 110.000 docentes');
    expect(text).not.toMatch(ofSurveys);
    expect(await missingPhrases(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard, in English, and the address keeps the period', async () => {
    const { page, complaints, close } = await session.visit('/cases/case-enlaces');
    await untilLoaded(page);
    await tabToNamed(page, 'English');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What can be asked of it' }).waitFor();
    await tabToNamed(page, 'Go through the periods');
    for (const year of years.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => wave(page)).toBe(year);
    }
    await page.getByRole('heading', { name: '2006: centre of the Ministry' }).waitFor();
    await page.reload();
    await untilLoaded(page);
    expect(await page.locator('.wave-stop[aria-pressed="true"]').innerText()).toContain('Period 2006');
    await tabToNamed(page, 'Without', 200);
    await page.keyboard.type('World Bank');
    const without = page.locator('section.card', { hasText: 'What breaks if somebody is missing?' });
    await expect.poll(() => without.innerText()).toContain('Nobody would be cut off from the rest.');
    expect(await spanishLeft(page)).toEqual([]);
    expect(await mainText(page)).not.toMatch(ofSurveys);
    expect(complaints).toEqual([]);
    await close();
  });

  test('an old link opens its network in the same period, without a word of surveys, and leads to the case', async () => {
    const { page, complaints, close } = await session.visit('/networks/case-enlaces?wave=2000');
    await untilLoaded(page);
    expect(await page.locator('.wave-stop[aria-pressed="true"]').innerText()).toContain('2000');
    expect(await mainText(page)).not.toMatch(ofSurveys);
    await page.getByRole('tab', { name: 'Cambios' }).click();
    await page.getByRole('heading', { name: 'Cambios desde: Período 1996' }).waitFor();
    expect(await mainText(page)).not.toMatch(ofSurveys);
    await page.getByRole('tab', { name: 'Hallazgos' }).click();
    await page.getByRole('link', { name: 'Leer el caso' }).first().click();
    await page.waitForURL('**/cases/case-enlaces');
    expect(complaints).toEqual([]);
    await close();
  });
});

test('evaluations that differ stand side by side, on a phone too', async () => {
  const { page, close } = await session.visit('/cases/case-escuelas-criticas', {
    viewport: { width: 390, height: 844 },
  });
  await untilLoaded(page);
  const table = page.getByRole('region', { name: 'Dos evaluaciones, lado a lado' });
  const text = await table.innerText();
  for (const points of ['15 puntos SIMCE', '8 puntos SIMCE', '6 puntos SIMCE'])
    expect(text).toContain(points);
  expect(await stickingOut(page)).toEqual([]);
  await close();
});

test('of a network that is only named the page says that no more is known', async () => {
  const { page, close } = await session.visit('/cases/case-oportunidad');
  await untilLoaded(page);
  await page.getByText('Las fuentes no dicen nada más').waitFor();
  expect(await page.locator('.picture-canvas').count()).toBe(0);
  await close();
});

test('the diagnosis of a SLEP is text on the page of its territory, and the guidance says where data say nothing', async () => {
  const { page, close } = await session.visit('/territories/slep:0302');
  await untilLoaded(page);
  await page.getByText('Leer', { exact: true }).first().click();
  const text = page.locator('section.document').first();
  expect(await text.innerText()).toMatch(
    /12 entrevistas \(1 individual, 5 de 2 o 3 personas y 6 de 4 a 8 personas\)/,
  );
  await page.getByText('Todavía no hay encuestas de red').waitFor();
  const guidance = page.locator('.guidance > div');
  await expect.poll(() => guidance.count()).toBe(10);
  await expect.poll(() => guidance.filter({ hasText: 'no dicen nada de esto' }).count()).toBeGreaterThan(0);
  await close();
});

test('a classic network is listed apart from schools and says what it is', async () => {
  const { page, complaints, close } = await session.visit('/cases');
  await untilLoaded(page);
  const classics = page.locator('section.whole-list', { hasText: 'No son escuelas' });
  await classics.getByRole('link', { name: 'Sala de cableado' }).click();
  await page.waitForURL('**/networks/classic-wiring**');
  await untilLoaded(page);
  await page.locator('header .chip', { hasText: 'Red clásica' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
