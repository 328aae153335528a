import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { startSession, type Session } from './explorer-visit.ts';
import { expectClean, openLink, phone } from './survey-visits.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** A survey on three schools, with the addresses of their links. */
async function openSurvey(title: string) {
  const roster = ['school:611', 'school:612', 'school:631'];
  const items = ['coordina-red', 'asistencia-actividades'];
  const activities = [{ id: 'taller', name: 'Taller de lectura', date: '2026-05' }];
  const { survey, links } = await session.telar.query(api.createSurvey, {
    body: { title, networkName: `Red de ${title}`, waveId: '2026', roster, items, activities },
  });
  return { id: survey.id, links: links.map(({ path }) => session.telar.address + path) };
}

test('an answer is taken along and erased by its respondent, who may answer again', async () => {
  const { links } = await openSurvey('Borrar');
  const { page, complaints, close, ...does } = await openLink(session, links[0]!);
  await does.begin();
  await does.choose('Ninguna');
  await does.press('Siguiente');
  await does.choose('Sí');
  await does.press('Revisar y enviar');
  await page.getByText('Taller de lectura: Sí').waitFor();
  await does.send();
  const download = page.waitForEvent('download');
  await does.press('Descargar (JSON)');
  const stream = await (await download).createReadStream();
  const file: unknown = JSON.parse(Buffer.concat(await stream.toArray()).toString('utf8'));
  expect(file).toMatchObject({
    survey: 'Borrar',
    stored: { ties: { 'coordina-red': { nobody: true } }, attendance: { taller: true } },
  });
  await does.press('Borrar…');
  await page.getByRole('dialog').waitFor();
  await expectClean(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await does.press('Borrar…');
  await page.getByRole('dialog').getByRole('button', { name: 'Borrar mi respuesta' }).click();
  await page.getByRole('heading', { name: 'Su respuesta fue borrada' }).waitFor();
  await expectClean(page);
  await page.reload();
  await page.getByRole('heading', { name: 'Su respuesta fue borrada' }).waitFor();
  await page.getByText('Prefiero responder de nuevo').click();
  await does.press('Acepto y comienzo');
  await page.getByText(/^Pregunta 1 de/).waitFor();
  expect(await page.getByLabel('Ninguna', { exact: true }).isChecked()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['of nobody', '/encuesta#nadie-tiene-este-enlace', 'Este enlace ya no sirve'],
  ['that was cut off', '/encuesta', 'Falta una parte del enlace'],
])('a link %s says what to do, in both languages and themes', async (_name, path, heading) => {
  const { page, close } = await session.visit(path, { viewport: phone });
  await page.getByRole('heading', { name: heading }).waitFor();
  await expectClean(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: heading }).waitFor({ state: 'detached' });
  await expectClean(page);
  await close();
});

test('a link opens without the screens of the explorer', async () => {
  const { links } = await openSurvey('Ligera');
  const { page, close, ...does } = await openLink(session, links[0]!);
  await does.begin();
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const filesOf = (name: string) => fetched.filter((address) => address.includes(`/assets/${name}-`));
  expect(filesOf('survey-page')).toHaveLength(1);
  expect([...filesOf('screens'), ...filesOf('graph-picture'), ...filesOf('imports')]).toEqual([]);
  await close();
});

test('a new link is given for one that is lost, and the lost one leads nowhere', async () => {
  const { id, links } = await openSurvey('Renovar');
  const { page, close } = await session.visit(`/surveys/${id}`);
  await page.getByRole('button', { name: /^Nuevo enlace: LICEO DIEGO PORTALES/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nuevo enlace' }).click();
  const address = page.locator('.link-address');
  await address.waitFor();
  const renewed = await address.innerText();
  expect(links).not.toContain(renewed);
  await page.getByText('Recordatorios').click();
  await page.locator('.reminder-text').filter({ hasText: renewed }).waitFor();
  await expectClean(page);
  await close();

  const answers = await openLink(session, renewed);
  await answers.begin();
  await answers.close();
  const old = await openLink(session, links[0]!);
  await old.page.getByRole('heading', { name: 'Este enlace ya no sirve' }).waitFor();
  await old.close();
});

test('a survey is deleted after the planner has confirmed it', async () => {
  const { id, links } = await openSurvey('Para borrar');
  const { page, complaints, close } = await session.visit(`/surveys/${id}`);
  await page.getByRole('button', { name: 'Borrar la encuesta…' }).click();
  await expectClean(page);
  await page.getByRole('button', { name: 'Borrar para siempre' }).click();
  await page.waitForURL('**/surveys');
  await page.getByRole('heading', { name: 'Encuestas', exact: true }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Para borrar' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
  const gone = await openLink(session, links[0]!);
  await gone.page.getByRole('heading', { name: 'Este enlace ya no sirve' }).waitFor();
  await gone.close();
});
