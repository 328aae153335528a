import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import type { SupportBoard } from '../../contract/support-board.ts';
import { startSession, tabTo, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';
import { stickingOut } from './sideways.ts';

let session: Session;
let board: SupportBoard;
let urgent: SupportBoard['schools'];
beforeAll(async () => {
  session = await startSession();
  board = await session.telar.query(api.showSupportBoard, { id: 'slep:demo' });
  urgent = board.schools.slice(0, board.totals.isolatedAndUnsupported);
});
afterAll(() => session.close());

const rowNames = (page: Page) => page.locator('.support-table tbody th a').allInnerTexts();
const names = (schools: readonly { name: string }[]) => schools.map(({ name }) => name);

async function expectPrintedBoard(page: Page) {
  await page.emulateMedia({ media: 'print' });
  for (const button of ['Imprimir el tablero', 'Descargar la tabla (CSV)', 'Aisladas'])
    expect(await page.getByRole('button', { name: button, exact: true }).isVisible()).toBe(false);
  expect(await page.locator('.support-table').isVisible()).toBe(true);
  expect(await page.locator('.support-table thead').isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: /^Dibujo de / }).isVisible()).toBe(true);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.length).toBeGreaterThan(15_000);
  // A board is wider than it is high: landscape.
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1'))!;
  expect(Number(box[1])).toBeGreaterThan(Number(box[2]));
  await page.emulateMedia({ media: 'screen' });
}

describe('a planner looks for schools that nobody supports', () => {
  test('from the territory to the isolated and unsupported schools, on screen, on paper and in a table', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo');
    await untilLoaded(page);
    await page.locator('main').getByRole('link', { name: 'Apoyos' }).click();
    await page.waitForURL('**/territories/slep:demo/support');
    await untilLoaded(page);
    expect(await page.locator('h1').innerText()).toBe('Apoyos');
    expect(await page.getByText('Datos simulados.').count()).toBeGreaterThan(0);
    expect((await rowNames(page)).slice(0, urgent.length)).toEqual(names(urgent));
    const fact = page.locator('.fact', { hasText: 'Aisladas y sin apoyo' }).locator('dd');
    expect(await fact.innerText()).toBe(String(urgent.length));

    await page.getByRole('button', { name: 'Aisladas', exact: true }).click();
    await page.getByRole('button', { name: 'Sin apoyo', exact: true }).click();
    await page.waitForURL('**/support?show=isolated%2Cunsupported');
    await expect.poll(() => rowNames(page)).toEqual(names(urgent));
    await page.getByText(`Se muestran ${String(urgent.length)} de 124 escuelas.`).waitFor();
    await expectPrintedBoard(page);

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar la tabla (CSV)' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFRBD;Identificador;Escuela;Comuna;/);
    expect(lines.slice(1).map((line) => line.split(';')[1])).toEqual(urgent.map(({ id }) => id));
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone, and the address keeps what is shown', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo/support?overload=2');
    await untilLoaded(page);
    await tabToNamed(page, 'Demasiados apoyos');
    await page.keyboard.press('Enter');
    const crowded = async () => (await rowNames(page)).length;
    const expected = await session.telar.query(api.showSupportBoard, {
      id: 'slep:demo',
      query: { overload: '2' },
    });
    await expect.poll(crowded).toBe(expected.totals.overloaded);
    await page.reload();
    await untilLoaded(page);
    expect(await crowded()).toBe(expected.totals.overloaded);
    await tabTo(page, '.support-table tbody th a', 60);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/actors/school:**');
    expect(complaints).toEqual([]);
    await close();
  });

  test('on a phone each school is a card, and nothing is wider than the screen', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:demo/support', {
      viewport: { width: 390, height: 844 },
    });
    await untilLoaded(page);
    expect(await stickingOut(page)).toEqual([]);
    const cell = page.locator('.support-table tbody td').first();
    expect(await cell.evaluate((td) => getComputedStyle(td, '::before').content)).toContain('Supervisión');
    expect(complaints).toEqual([]);
    await close();
  });

  test('where nothing is known, no school is called unsupported and the page says how to bring data', async () => {
    const { page, complaints, close } = await session.visit('/territories/slep:1303/support');
    await untilLoaded(page);
    await page.getByRole('heading', { name: 'Aún no hay datos de apoyos en este territorio.' }).waitFor();
    expect(await page.getByText('Sin apoyo conocido', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Cargar una tabla de apoyos' }).click();
    await page.waitForURL('**/import');
    expect(complaints).toEqual([]);
    await close();
  });
});
