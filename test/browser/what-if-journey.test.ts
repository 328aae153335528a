import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { expectAlive, untilLoaded, startSession, tabTo, type Session } from './explorer-visit.ts';
import { drawnCounts, parameter, visitNetwork } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-01';
const editsIn = (page: Page) => parameter(page, 'edits');
/** What was tried, as the page lists it. */
const listed = (page: Page) => page.locator('ol.list-links li');
/** The numbers after the changes, one text a row. */
const numbers = (page: Page) => page.locator('table tbody tr').allInnerTexts();

describe('what if two schools worked together: tried, undone, done again', () => {
  test('by mouse', async () => {
    const before = await session.telar.query(api.showNetworkGraph, { id: network });
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    await page.getByRole('link', { name: 'Simular un cambio' }).click();
    await page.waitForURL('**/what-if*');
    await untilLoaded(page);
    const today = await numbers(page);
    expect(today.length).toBeGreaterThan(3);

    await page.getByRole('button', { name: 'Probarlo' }).first().click();
    await expect.poll(() => listed(page).count()).toBe(1);
    await expect.poll(() => numbers(page)).not.toEqual(today);
    const changed = editsIn(page);
    expect(changed).not.toBeNull();

    await page.getByRole('combobox', { name: 'Cambio', exact: true }).selectOption('remove-actor');
    const actor = page.getByRole('combobox', { name: 'Actor', exact: true });
    const leaving = before.actors[0]!;
    await actor.selectOption(leaving.id);
    await page.getByRole('button', { name: 'Probar', exact: true }).click();
    await expect.poll(() => listed(page).count()).toBe(2);
    expect(await listed(page).last().innerText()).toContain(`Sale ${leaving.name}`);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => listed(page).count()).toBe(1);
    expect(editsIn(page)).toBe(changed);
    await page.getByRole('button', { name: 'Rehacer' }).click();
    await expect.poll(() => listed(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => listed(page).count()).toBe(0);
    await expect.poll(() => numbers(page)).toEqual(today);
    await expectAlive(page);

    expect(await session.telar.query(api.showNetworkGraph, { id: network })).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone, and the address opens the same', async () => {
    const { page, complaints, close } = await session.visit(`/networks/${network}/what-if`);
    await untilLoaded(page);
    await tabTo(page, 'form select');
    await tabTo(page, 'form select');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'form select', 3);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'form button', 3);
    await page.keyboard.press('Enter');
    await expect.poll(() => listed(page).count()).toBe(1);
    const words = await listed(page).innerText();

    const other = await session.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await untilLoaded(other.page);
    expect(await listed(other.page).innerText()).toBe(words);
    await other.close();

    await tabTo(page, 'section:has(> ol) button:enabled', 3);
    await page.keyboard.press('Enter');
    await expect.poll(() => listed(page).count()).toBe(0);
    expect(editsIn(page)).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what if, in the view that it was opened from', () => {
  const view = 'layers=knowledge,trust&strength=2&wave=2023';

  test('today is the picture and the numbers of the network page, and the way back keeps the view', async () => {
    const { page, complaints, close } = await visitNetwork(session, `/networks/${network}?${view}`);
    const drawn = await drawnCounts(page);
    await page.getByRole('link', { name: 'Simular un cambio' }).click();
    await page.waitForURL('**/what-if*');
    await untilLoaded(page);
    expect(new URL(page.url()).search).toBe(`?${view}`);
    const label = await page.locator('.picture-canvas').first().getAttribute('aria-label');
    expect([...label!.matchAll(/(\d+) (?:actor|vínculo)/g)].map(([, count]) => Number(count))).toEqual([
      drawn.actors,
      drawn.ties,
    ]);

    const query = { wave: '2023', layers: 'knowledge,trust', strength: '2', metric: 'density,path-length' };
    const measured = await session.telar.query(api.measureNetwork, { id: network, query });
    const spanish = new Intl.NumberFormat('es-CL', { maximumFractionDigits: 3 });
    const today = (await numbers(page)).map((row) => row.split('\t')[1]!.trim());
    for (const id of ['density', 'path-length']) {
      const value = measured.network[id];
      if (!value || !('value' in value)) expect.fail(`${id} is not defined`);
      expect(today).toContain(spanish.format(Number(value.value)));
    }
    await page.getByRole('link', { name: 'Volver al dibujo' }).click();
    await page.waitForURL(`**/networks/${network}?${view}`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('an edit without effect says why', async () => {
    const before = await session.telar.query(api.showNetworkGraph, { id: network });
    const defaults = new Set(before.scope.defaultLayers);
    const pairs = new Set(
      before.ties.filter(({ layer }) => defaults.has(layer)).map(({ from, to }) => `${from} ${to}`),
    );
    const mutual = before.ties.find(
      ({ from, to }) => pairs.has(`${from} ${to}`) && pairs.has(`${to} ${from}`),
    );
    const edits = `at~${mutual!.from}~${mutual!.to}`;
    const { page, close } = await session.visit(`/networks/${network}/what-if?edits=${edits}`);
    await untilLoaded(page);
    await page.getByText('Sin efecto: ya están unidas por').waitFor();
    const differences = (await numbers(page)).map((row) => row.split('\t')[3]!.trim());
    expect(new Set(differences.filter((text) => text !== '—'))).toEqual(new Set(['0']));
    await close();
  });

  test('the schools of a finding come first, and one may be chosen beforehand', async () => {
    const before = await session.telar.query(api.showNetworkGraph, { id: network });
    const school = before.actors.find(({ kind, responded }) => kind === 'school' && responded === true)!;
    const { page, close } = await session.visit(
      `/networks/${network}/what-if?finding=isolated-school&marked=${school.id}&with=${school.id}`,
    );
    await untilLoaded(page);
    const titles = page.getByRole('heading', { name: 'El vínculo que más acercaría a' });
    expect(await titles.first().innerText()).toContain(school.name);
    expect(await titles.nth(1).innerText()).toContain('a todos');
    expect(await page.getByRole('combobox', { name: 'Actor', exact: true }).inputValue()).toBe(school.id);
    await page.getByRole('button', { name: 'Probarlo' }).first().click();
    await expect.poll(() => listed(page).count()).toBe(1);
    expect(await listed(page).innerText()).toContain(school.name);
    await page.getByText(/Quedarían|La red pasaría/).waitFor();
    expect(await page.locator('table tbody').innerText()).not.toMatch(/[^\d]-\d/);

    await page.getByRole('link', { name: 'Volver al dibujo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('¿Salir de lo que probaste?').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    expect(await listed(page).count()).toBe(1);
    await page.getByRole('link', { name: 'Volver al dibujo' }).click();
    await dialog.getByRole('button', { name: 'Salir' }).click();
    await page.waitForURL(`**/networks/${network}?*`);
    expect(parameter(page, 'marked')).toBe(school.id);
    await close();
  });

  test('on a phone in three steps', async () => {
    const { page, complaints, close } = await session.visit(`/networks/${network}/what-if`, {
      viewport: { width: 390, height: 844 },
    });
    await untilLoaded(page);
    await page.getByRole('combobox', { name: 'Cambio', exact: true }).selectOption('remove-actor');
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('combobox', { name: 'Actor', exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Probar', exact: true }).click();
    await expect.poll(() => listed(page).filter({ hasText: 'Sale' }).count()).toBe(1);
    await page.locator('table tbody tr').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
