import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewAnswers, networkId, oneStory } from '../access/few-answers.ts';
import { draft, fromFile } from '../store/records.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';
import { expectClean } from './survey-visits.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.telar.telar.store.commitRevision(draft(), fromFile('red.csv', fewAnswers(oneStory)));
});
afterAll(() => session.close());

const path = `/networks/${encodeURIComponent(networkId)}`;

test('what few answered is said to be held back, a day is set, and a network is erased with a certificate', async () => {
  const { page } = await session.visit(`${path}?tab=more`);
  await untilLoaded(page);
  const notice = page.getByRole('note').filter({ hasText: 'Retenido' });
  expect(await notice.innerText()).toMatch(/menos de 3 escuelas.*Confianza.*Tensión.*valoraciones/s);
  await page.getByLabel('Fecha de borrado').fill('2031-03-01');
  await page.getByRole('button', { name: 'Guardar la fecha' }).click();
  await page
    .getByText(/^Se conserva hasta el .*; ese día se borra\.$/)
    .first()
    .waitFor();
  await expectClean(page);

  await page.getByRole('button', { name: 'Borrar respuestas…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Borrar').selectOption('school:a');
  await dialog.getByText('Lo que otras escuelas dijeron de ella queda.').waitFor();
  await dialog.getByLabel('Borrar').selectOption('');
  await dialog.getByRole('button', { name: 'Borrar la red' }).click();
  await page.getByRole('heading', { name: 'Certificado de borrado' }).waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar para imprimir' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text).toContain(`Red: ${networkId}, completa.`);
  await page.getByRole('button', { name: 'Listo' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  expect(await session.telar.telar.store.findNetwork(networkId)).toBeNull();
});
