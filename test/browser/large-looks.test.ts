import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { startSession, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const closeness = /metric=closeness/;
/** Its list of actors, so that nothing waits for findings. */
const address = '/networks/network:demo-02?tab=actors';

test('a measure that colours and takes long is said to be under way, and can be let go of', async () => {
  const { page, complaints, close } = await session.visit(address);
  await page.route(closeness, () => undefined);
  await page.locator('.bar .bar-field select').first().selectOption('closeness');
  const notice = page
    .getByRole('status')
    .filter({ hasText: /^Calculando Cercanía.*: los colores y tamaños/ });
  await notice.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Dejar de calcular' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('colour')).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test('a measure that colours and did not come is no colour without a word', async () => {
  const { page, close } = await session.visit(address);
  await page.route(closeness, (route) => route.abort());
  await page.locator('.bar .bar-field select').first().selectOption('closeness');
  const centre = page.locator('.workspace-centre');
  await centre.getByRole('alert').filter({ hasText: 'No hay conexión con Telar.' }).waitFor();
  await page.unroute(closeness);
  await centre.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await centre.getByRole('alert').waitFor({ state: 'detached' });
  await close();
});

test('while a graph is on its way nothing is counted and everything has its name', async () => {
  const { page, complaints, close } = await session.visit(address, {}, async (fresh) => {
    await fresh.route(/\/graph\?|\/graph$/, () => undefined);
  });
  const bar = page.getByRole('group', { name: 'Qué se dibuja y cómo' });
  await bar.waitFor();
  // Longer than parts of the screen wait for each other.
  await page.waitForTimeout(2500);
  expect(await bar.innerText()).not.toContain('(0)');
  expect(await bar.locator('select').first().locator('option:checked').innerText()).toBe('Tipo');
  expect(await page.getByText('Ningún vínculo a la vista').count()).toBe(0);
  expect(await page.locator('.workspace-right .skeleton').count()).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});
