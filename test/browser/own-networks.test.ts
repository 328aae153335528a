import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { formOf } from '../running-telar.ts';
import { axeFindings } from './axe.ts';
import { startSession, tabToNamed, untilLoaded, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

test('networks that somebody brought are renamed by keyboard, taken out and brought back', async () => {
  const files = { 'Red de prueba.csv': 'origen,destino,tipo\nA,B,dirigido\nB,C,dirigido' };
  const preview = await session.telar.query(api.previewImport, { body: formOf(files) });
  await session.telar.query(api.commitImport, { id: preview.id, body: { acceptRejects: true } });
  const { page, complaints, close } = await session.visit('/methods');
  await page.locator('.nav').getByRole('link', { name: 'Mis redes' }).click();
  const link = (name: string) => page.locator('.my-networks').getByRole('link', { name, exact: true });
  await link('Red de prueba').waitFor();
  await untilLoaded(page);
  expect(await axeFindings(page)).toEqual([]);

  await tabToNamed(page, 'Cambiar el nombre de Red de prueba');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Nombre').fill('Red del lago');
  expect(await axeFindings(page)).toEqual([]);
  await tabToNamed(page, 'Guardar', 6);
  await page.keyboard.press('Enter');
  await link('Red del lago').waitFor();
  await page.getByText('Nuevo nombre: Red del lago.').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Eliminar Red del lago' }).click();
  await page.getByText('no se puede deshacer').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Eliminar', exact: true }).click();
  await page.getByText('Se eliminó Red del lago.').waitFor();
  await link('Red del lago').waitFor({ state: 'detached' });
  // The message has the focus: its button is the next stop of the keyboard.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Deshecho: Red del lago está como antes.').waitFor();
  await link('Red del lago').waitFor();
  expect(complaints).toEqual([]);
  await close();
});
