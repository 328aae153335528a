import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { axeFindings } from './axe.ts';
import { expectAlive, untilLoaded, startSession, tabToNamed, type Session } from './explorer-visit.ts';
import { coloursAt } from './picture-pixels.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-01';
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const graphOf = (wave: string): Promise<GraphAnswer> =>
  session.telar.query(api.showNetworkGraph, { id: network, query: { wave } });

/** What the page counts as changed since the wave before is what the service counts. */
async function expectChanges(page: Page, from: string, to: string) {
  const { changes } = await session.telar.query(api.compareWaves, { id: network, query: { from, to } });
  expect(changes.some(({ change }) => change === 'kept')).toBe(true);
  for (const [name, tieClass] of [
    ['Lazos que siguen', 'kept'],
    ['Lazos nuevos', 'gained'],
    ['Lazos perdidos', 'lost'],
    ['No se puede saber', 'unknown'],
  ] as const) {
    const count = changes.filter(({ change }) => change === tieClass).length;
    const fact = page.locator('dl > div', { hasText: name });
    await expect.poll(() => fact.locator('dd').innerText()).toBe(String(count));
  }
}

/** Two pictures, each with its wave's ties, and every actor that answered at the same place in both. */
async function expectSideBySide(page: Page, waves: readonly [string, string]) {
  const graphs = await Promise.all(waves.map(graphOf));
  const pictures = page.locator('.pictures .picture-canvas');
  await expect.poll(() => pictures.count(), { timeout: 20_000 }).toBe(2);
  await pictures.first().scrollIntoViewIfNeeded();
  const both = graphs[0]!.actors.filter(({ id, responded }) => {
    const other = graphs[1]!.actors.find((actor) => actor.id === id);
    return responded !== false && other !== undefined && other.responded !== false;
  });
  expect(both.length).toBeGreaterThan(5);
  for (const [side, graph] of graphs.entries()) {
    const label = await pictures.nth(side).getAttribute('aria-label');
    expect(label).toContain(`${String(graph.ties.length)} lazo`);
  }
  await expect
    .poll(async () => {
      const [first, second] = [
        await coloursAt(pictures.nth(0), both),
        await coloursAt(pictures.nth(1), both),
      ];
      const drawn = first.every((colour) => Math.max(...colour) - Math.min(...colour) > 60);
      return drawn && String(first) === String(second);
    })
    .toBe(true);
}

describe('two waves of a network are compared', () => {
  test('by mouse', async () => {
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    const [, second] = await page.locator('.wave-stop').all();
    await second!.click();
    await expect.poll(() => parameter(page, 'wave')).toBe('2023');
    await page.getByRole('heading', { name: 'Cambios desde: Encuesta 2022' }).waitFor();
    await expectChanges(page, '2022', '2023');

    await page.getByRole('combobox', { name: 'Comparar con' }).selectOption('2024');
    await expectSideBySide(page, ['2024', '2023']);
    expect(parameter(page, 'other')).toBe('2024');
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => page.locator('.pictures').count()).toBe(0);
    await expectAlive(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone, and the address opens the same', async () => {
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    await tabToNamed(page, 'Recorrer las encuestas');
    await page.keyboard.press('Home');
    await expect.poll(() => parameter(page, 'wave')).toBe('2022');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => parameter(page, 'wave')).toBe('2023');
    await page.getByRole('heading', { name: 'Cambios desde: Encuesta 2022' }).waitFor();
    await expectChanges(page, '2022', '2023');
    await tabToNamed(page, 'Comparar con', 200);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => parameter(page, 'other')).toBe('2022');
    await expectSideBySide(page, ['2022', '2023']);

    const other = await session.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await untilLoaded(other.page);
    await other.page.locator('.pictures .picture-canvas').first().waitFor();
    expect(await other.page.locator('.wave-stop[aria-pressed="true"]').innerText()).toContain(
      'Encuesta 2023',
    );
    await other.close();
    expect(complaints).toEqual([]);
    await close();
  });
});

test.each([1440, 390])('answers of each wave are seen whole in a window of %i pixels', async (width) => {
  const { waves } = await session.telar.query(api.showStatement, { id: network });
  const { page, close } = await session.visit(`/networks/${network}`, { viewport: { width, height: 900 } });
  await untilLoaded(page);
  const table = page.getByRole('region', { name: 'Respuestas por encuesta y tipo de vínculo' });
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const answered = waves.map(
    ({ respondents, roster }) => `respondieron ${String(respondents)} de ${String(roster)}`,
  );
  expect(answered.length).toBeGreaterThan(1);
  const headings = await table.locator('th[scope="rowgroup"]').allInnerTexts();
  expect(headings.map((text) => text.split(' · ')[1])).toEqual(answered);
  expect(await table.locator('th[scope="row"]').count()).toBe(waves.flatMap(({ byLayer }) => byLayer).length);
  await close();
});
