import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { expectClean, phone } from './survey-visits.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

test('a kit is made of a name and some schools, and its workbook is downloaded', async () => {
  const { page } = await session.visit('/surveys');
  await page.getByRole('link', { name: 'Encuestar en papel, planilla o formulario' }).click();
  await expect.poll(() => page.url()).toContain('/surveys/kit');
  const missing = page.getByText(/^Falta: /);
  expect(await missing.innerText()).toContain('el nombre de la red');
  await page.getByLabel('Nombre de la red').fill('Red del puerto');
  for (const school of ['COLEGIO DE ARTES CLAUDIO ARRAU', 'COLEGIO PABLO NERUDA']) {
    await page.getByRole('combobox', { name: /^Buscar un SLEP/ }).fill(school);
    await page
      .getByRole('option', { name: new RegExp(school) })
      .first()
      .click();
  }
  await missing.waitFor({ state: 'detached' });
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Planilla (.xlsx)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Red del puerto.xlsx');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await expectClean(page);
});

test('of a stored network it is for its members; nothing is offered without an item that asks for ties', async () => {
  const { page } = await session.visit('/surveys/kit?network=network:demo-01', { viewport: phone });
  await untilLoaded(page);
  await page.getByText(/\d+ miembros/).waitFor();
  const whole = page.getByRole('link', { name: 'Todo el kit (.zip)' });
  expect(await whole.getAttribute('href')).toContain('network=network%3Ademo-01');
  await page.getByLabel('Idioma de la encuesta').selectOption('en');
  expect(await whole.getAttribute('href')).toContain('language=en');
  await expectClean(page);
  const ties = page.getByRole('group').first().getByRole('checkbox');
  for (const box of await ties.all()) await box.setChecked(false);
  await whole.waitFor({ state: 'detached' });
  await page.getByText(/al menos una pregunta por vínculos/).waitFor();
});
