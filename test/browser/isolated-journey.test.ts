import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabTo, untilLoaded, type Session } from './explorer-visit.ts';
import { paperText } from './paper-text.ts';
import { stickingOut } from './sideways.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  // The distances of the whole country are measured once: a test waits for the page, not for the first reader's work.
  await session.telar.query(api.listIsolatedSchools, { id: 'slep:0402' });
});
afterAll(() => session.close());

const slep = '/territories/slep:0402/isolated-schools';
const example = '/territories/slep:demo/isolated-schools';
const rows = (page: Page) => page.locator('.isolation-table tr[data-school]:visible');
const namesIn = (page: Page) => page.locator('.isolation-table tr[data-school]:visible th a').allInnerTexts();
const marks = (page: Page) => page.locator('.isolation-map .map-mark');

describe('a planner asks whom to visit', () => {
  test('by distance: the slider is in the address, and every row says its kilometres', async () => {
    const { page, complaints, close } = await session.visit(slep);
    await untilLoaded(page);
    const before = await rows(page).count();
    const slider = page.getByRole('slider', { name: 'Lejana desde' });
    expect([
      await slider.getAttribute('min'),
      await slider.getAttribute('max'),
      await slider.inputValue(),
    ]).toEqual(['5', '60', '15']);
    await slider.focus();
    for (let km = 15; km > 7; km -= 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/isolated-schools?km=7');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(before);
    const distances = await page.locator('.isolation-table tr[data-school] td.number').allInnerTexts();
    const km = distances.map((text) => Number(/^([\d,]+) km$/.exec(text)![1]!.replace(',', '.')));
    expect(Math.min(...km)).toBeGreaterThan(7);
    expect(km).toEqual(km.toSorted((a, b) => b - a));
    await page.reload();
    await untilLoaded(page);
    expect(await slider.inputValue()).toBe('7');
    expect(await rows(page).count()).toBe(km.length);
    expect(complaints).toEqual([]);
    await close();
  });

  test('those who ask for a visit first, those who did not answer last and folded', async () => {
    const { page, complaints, close } = await session.visit(example);
    await untilLoaded(page);
    const headings = await page.locator('.isolation-group h2').allInnerTexts();
    expect(headings.map((text) => text.replace(/\s*\(\d+\)$/, ''))).toEqual([
      'Respondieron sin nombrar a nadie, y nadie las nombra',
      'Nombran a otras y nadie las nombra',
      'Otras las nombran, ellas no nombran a nadie',
      'Lejos de las demás de su red',
      'No respondieron',
    ]);
    const shown = await rows(page).count();
    const unfold = page.getByRole('button', { name: /^Mostrar las \d+ escuelas$/ });
    const folded = Number(/\d+/.exec(await unfold.innerText())![0]);
    expect(headings.at(-1)).toContain(`(${folded})`);
    await unfold.click();
    expect(await rows(page).count()).toBe(shown + folded);
    // A school that stands apart in one network and works with others in another: both are said.
    expect(await page.getByText('Sí colabora en').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('list and map point at each other, by mouse and by keyboard', async () => {
    const { page, complaints, close } = await session.visit(`${slep}?km=7`);
    await untilLoaded(page);
    const map = page.locator('.isolation-map');
    expect((await map.boundingBox())!.height).toBeGreaterThanOrEqual(600);
    // Not beside another school: one mark would cover the other.
    const line = rows(page).nth(3);
    const name = await line.locator('th a').innerText();
    await line.hover();
    expect(await map.locator('text.map-name').allTextContents()).toContain(name);
    expect(await map.locator('.map-lit').count()).toBe(1);
    const mark = page.getByRole('button', { name: `${name}: Lejos de las demás según el registro` });
    await mark.hover({ force: true });
    expect(await line.getAttribute('class')).toContain('is-lit');
    await mark.click({ force: true });
    await page.waitForURL(/open=school/);
    await page.getByText('Las más cercanas de su nivel').waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th a')?.textContent),
    ).toBe(name);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Las más cercanas de su nivel').waitFor({ state: 'detached' });

    await tabTo(page, '.map-mark', 120);
    const labels = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    const at = labels.indexOf(await focused());
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(labels[(at + 1) % labels.length]);
    await page.keyboard.press('Enter');
    await page.getByText('Las más cercanas de su nivel').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('in another order, and of all owners', async () => {
    const { page, complaints, close } = await session.visit(`${slep}?km=7`);
    await untilLoaded(page);
    const order = page.getByRole('combobox', { name: 'Ordenar por' });
    await order.selectOption('Nombre');
    await page.waitForURL(/sort=name/);
    const names = await namesIn(page);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'es')));
    await order.selectOption('Comuna');
    const comunas = await page.locator('.isolation-table tr[data-school] td:nth-child(2)').allInnerTexts();
    expect(comunas).toEqual(comunas.toSorted((a, b) => a.localeCompare(b, 'es')));
    expect(await page.getByRole('button', { name: 'Del SLEP' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Todas' }).click();
    await page.waitForURL(/schools=all/);
    await page.getByText(/escuelas de 16\d están en algún grupo/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('and takes the list along: a table with RBD in a file that says what it is', async () => {
    const { page, complaints, close } = await session.visit(`${slep}?km=7`);
    await untilLoaded(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar la lista (CSV)' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^escuelas-aisladas-slep-puerto-cordillera-20\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFGrupo;RBD;Identificador;Escuela;/);
    expect(lines.length - 1).toBe(await rows(page).count());
    expect(lines[1]).toMatch(/;\d+;school:\d+;.*;\d+,\d;/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('on paper: headings on every page, nothing folded, and a foot with date and page', async () => {
    const { page, complaints, close } = await session.visit(example);
    await untilLoaded(page);
    const pages = paperText(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`Página ${at + 1} de ${pages.length}`);
      expect(text).toMatch(/Escuelas aisladas y lejanas · Servicio Local Los Telares/);
      expect(text).toContain('Km a la más');
      expect(text).not.toMatch(/Imprimir|Ordenar por|Mostrar las/);
    }
    const answered = await page.locator('.isolation-table .is-folded tr[data-school] th a').allTextContents();
    const whole = pages.join('\n').replaceAll('\n', ' ');
    expect(answered.filter((name) => !whole.includes(name))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const underlined = await page
      .locator('.isolation-page a')
      .evaluateAll(
        (links) => links.filter((link) => getComputedStyle(link).textDecorationLine !== 'none').length,
      );
    expect(underlined).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['between', { viewport: { width: 1024, height: 768 } }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
    ['in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
  ])('%s nothing is wider than the screen and axe finds nothing', async (_, options) => {
    const { page, complaints, close } = await session.visit(example, options);
    await untilLoaded(page);
    expect(await stickingOut(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
