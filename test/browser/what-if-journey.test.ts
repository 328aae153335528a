import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { axeFindings } from './axe.ts';
import { expectAlive, untilLoaded, startSession, tabTo, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const network = 'network:demo-01';
const editsIn = (page: Page) => new URL(page.url()).searchParams.get('edits');
/** What was tried, as the page lists it. */
const listed = (page: Page) => page.locator('ol.list-links li');
/** The numbers after the changes, one text a row. */
const numbers = (page: Page) => page.locator('table tbody tr').allInnerTexts();

describe('what if two schools worked together: tried, undone, done again', () => {
  test('by mouse', async () => {
    const before = await session.telar.query(api.showNetworkGraph, { id: network });
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    await page.getByRole('link', { name: '¿Y si…?' }).click();
    await page.waitForURL('**/what-if');
    await untilLoaded(page);
    const today = await numbers(page);
    expect(today.length).toBeGreaterThan(3);

    await page.getByRole('button', { name: 'Probarlo' }).click();
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
