import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { expectAlive, untilLoaded, startSession, tabTo, tabToNamed, type Session } from './explorer-visit.ts';
import { drawnCounts, parameter, visitNetwork } from './workspace-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-01';

/** What became of the ties of the usual view, as the service counts it. */
async function changesBetween(from: string, to: string) {
  const { changes } = await session.telar.query(api.compareWaves, { id: network, query: { from, to } });
  expect(changes.some(({ change }) => change === 'kept')).toBe(true);
  return changes;
}

/** What the list of changes counts is what the service counts, and the picture holds each of these ties. */
async function expectChanges(page: Page, from: string, to: string) {
  const changes = await changesBetween(from, to);
  for (const [name, tieClass] of [
    ['Vínculos que siguen', 'kept'],
    ['Vínculos nuevos', 'gained'],
    ['Vínculos perdidos', 'lost'],
    ['No se puede saber', 'unknown'],
  ] as const) {
    const count = changes.filter(({ change }) => change === tieClass).length;
    const fact = page.locator('dl > div', { hasText: name });
    await expect.poll(() => fact.locator('dd').innerText()).toBe(String(count));
  }
  if (parameter(page, 'other') !== null)
    await expect.poll(() => drawnCounts(page)).toMatchObject({ ties: changes.length });
}

describe('two surveys of a network are compared', () => {
  test('by mouse, in one picture', async () => {
    const { page, complaints, close } = await visitNetwork(session, `/networks/${network}`);
    await page.getByRole('button', { name: /^2023/ }).click();
    await expect.poll(() => parameter(page, 'wave')).toBe('2023');
    await page.getByRole('tab', { name: 'Cambios' }).click();
    await page.getByRole('heading', { name: 'Cambios desde: Encuesta 2022' }).waitFor();
    await expectChanges(page, '2022', '2023');

    await page.getByRole('button', { name: 'Comparar con 2022' }).click();
    await expect.poll(() => parameter(page, 'other')).toBe('2022');
    await expectChanges(page, '2022', '2023');
    await page.getByRole('combobox', { name: 'Comparar con' }).selectOption('2024');
    await expect.poll(() => parameter(page, 'other')).toBe('2024');
    await page.getByRole('heading', { name: 'Cambios desde: Encuesta 2023' }).waitFor();
    await expectChanges(page, '2023', '2024');
    expect(await axeFindings(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => parameter(page, 'other')).toBe('2022');
    await expectAlive(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone, and the address opens the same', async () => {
    const { page, complaints, close } = await visitNetwork(session, `/networks/${network}`);
    await tabToNamed(page, '2023', 200);
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'wave')).toBe('2023');
    await tabToNamed(page, '⇄ Comparar con 2022', 10);
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'other')).toBe('2022');
    await tabTo(page, '[role="tab"][aria-selected="true"]', 200);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: 'Cambios desde: Encuesta 2022' }).waitFor();
    await expectChanges(page, '2022', '2023');

    const other = await session.visit(new URL(page.url()).pathname + new URL(page.url()).search);
    await untilLoaded(other.page);
    expect(await other.page.locator('.wave-stop[aria-pressed="true"]').innerText()).toContain('2023');
    await expectChanges(other.page, '2022', '2023');
    await other.close();
    expect(complaints).toEqual([]);
    await close();
  });
});

test.each([1440, 390])('answers of each wave are seen whole in a window of %i pixels', async (width) => {
  const { waves } = await session.telar.query(api.showStatement, { id: network });
  const { page, close } = await session.visit(`/networks/${network}?tab=more`, {
    viewport: { width, height: 900 },
  });
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
