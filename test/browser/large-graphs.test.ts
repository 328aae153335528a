import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bigGraph } from './big-graph.ts';
import { untilLoaded, startSession, type Session } from './explorer-visit.ts';
import {
  answerGraphWith,
  answerToDrawing,
  loseContexts,
  noteProgress,
  observed,
  observePage,
  progressOf,
} from './page-observer.ts';
import { whileBusy } from './slowdown.ts';
import { useEverything } from './use-everything.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const drawn = (page: Page, timeout = 20_000) =>
  expect.poll(async () => (await observed(page)).firstDrawn, { timeout }).not.toBeNull();

/** A territory whose graph is made up, drawn and loaded. */
async function openMadeUp(actors: number, ties: number) {
  const graph = bigGraph(actors, ties);
  const visit = await session.visit('/territories/slep:demo?tab=ties', {}, async (fresh) => {
    await observePage(fresh);
    await noteProgress(fresh, '[role="grid"]');
    await answerGraphWith(fresh, 'slep:demo', graph);
  });
  await drawn(visit.page, 60_000);
  await untilLoaded(visit.page);
  return visit;
}

test('20,000 actors and 100,000 ties open flat, with progress and the table at once and the picture 5 s after the answer, without a task over a second apart from drawing', async () => {
  const { result, busy } = await whileBusy(() => openMadeUp(20_000, 100_000));
  const { page, complaints, close } = result;
  await page.getByRole('heading', { name: /20\.000 actores/ }).waitFor();
  expect(await progressOf(page)).toBe('with-table');
  const { longestTask } = await observed(page);
  expect(longestTask / busy).toBeLessThan(1000);
  expect((await answerToDrawing(page)) / busy).toBeLessThan(5000);
  expect(complaints).toEqual([]);
  await close();
});

test('with 2,000 actors the page does its part of every interaction within 200 ms', async () => {
  const { page, complaints, close } = await openMadeUp(2000, 4000);
  const { result, busy } = await whileBusy(() => useEverything(page, 2));
  // Drawing in software takes every processor, and how long depends on who else wants them: the benchmark tells it.
  expect(result.filter(({ own }) => own / busy > 200)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the first picture of a network shows within two seconds', async () => {
  const { result, busy } = await whileBusy(async () => {
    const { page, close } = await session.visit('/networks/network:demo-02', {}, observePage);
    await drawn(page);
    const { firstDrawn } = await observed(page);
    await close();
    return firstDrawn!;
  });
  expect(result / busy).toBeLessThan(2000);
});

test('a picture that is put up thirty times leaves no graphics behind', async () => {
  const { page, complaints, close } = await session.visit('/networks/network:demo-02', {}, observePage);
  await untilLoaded(page);
  await drawn(page);
  const one = (await observed(page)).contexts.alive;
  expect(one).toBeGreaterThan(0);
  const show = (view: string) => page.getByRole('button', { name: view, exact: true }).first().click();
  for (let time = 0; time < 30; time += 1) {
    await show('Tabla');
    await show('Por vínculos');
    await page.locator('.picture-canvas canvas').first().waitFor({ state: 'attached' });
  }
  const { made, alive } = (await observed(page)).contexts;
  expect(made).toBe(31 * one);
  expect(alive).toBe(one);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['wide', 1440],
  ['narrow', 390],
])('a picture that loses its graphics says so and leaves the table: %s', async (_name, width) => {
  const { page, close } = await session.visit(
    '/networks/network:demo-02?view=picture',
    { viewport: { width, height: 844 } },
    observePage,
  );
  await untilLoaded(page);
  await drawn(page);
  await loseContexts(page);
  const message = page.getByRole('status').filter({ hasText: 'se perdió el contexto gráfico' });
  await message.first().waitFor();
  expect(await page.getByRole('grid').locator('tbody .grid-name').count()).toBe(7);
  await page.getByRole('button', { name: 'Matriz', exact: true }).click();
  await page.getByRole('button', { name: 'Por vínculos', exact: true }).click();
  await page.locator('.picture-canvas canvas').first().waitFor({ state: 'attached' });
  expect((await observed(page)).contexts.alive).toBeGreaterThan(0);
  await close();
});
