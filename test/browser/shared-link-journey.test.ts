import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { acceptImport, chooseFile, dropFile } from './bring-file.ts';
import { untilLoaded, startSession, tabTo, tabToNamed, type Session } from './explorer-visit.ts';
import { coloursAt, spotOf } from './picture-pixels.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** A survey, and the same once more, when another school has answered and a strength was mended. */
const survey = (network: string, again: boolean) =>
  [
    'network,wave,layer,from,to,strength',
    `${network},2024,knowledge,school:553,school:554,2`,
    `${network},2024,knowledge,school:554,school:558,${again ? 3 : 1}`,
    `${network},2024,knowledge,school:558,school:553,1`,
    ...(again ? [`${network},2024,knowledge,school:559,school:553,2`] : []),
  ].join('\n');

const query = (address: string) => new URL(address).searchParams;
const colour = (page: Page) => page.getByRole('combobox', { name: 'Color', exact: true });

/** The view that was saved, in a browser that has never seen it: the same choice, on what the second import brought. */
async function expectSameView(link: string, network: string, moved?: { id: string; x: number; y: number }) {
  const { page, complaints, close } = await session.visit(new URL(link).pathname);
  await page.waitForURL(`**/networks/${network}?*`);
  await untilLoaded(page);
  expect(query(page.url()).get('selected')).toBe('school:554');
  expect(await colour(page).inputValue()).toBe('betweenness');
  expect(await page.getByRole('grid').locator('tbody .grid-name').allInnerTexts()).toHaveLength(4);
  expect(await page.locator('tr[aria-selected="true"]').count()).toBe(1);
  if (moved) {
    const canvas = page.locator('.picture-canvas').first();
    const paper = '255,253,249';
    await expect.poll(async () => String((await coloursAt(canvas, [moved]))[0])).not.toBe(paper);
  }
  expect(complaints).toEqual([]);
  await close();
}

async function bringAgain(network: string, by: 'mouse' | 'keyboard') {
  const { page, close } = await session.visit('/import');
  await untilLoaded(page);
  const bring = by === 'mouse' ? dropFile : chooseFile;
  await bring(page, 'ties.csv', survey(network, true));
  await acceptImport(page, by);
  await close();
}

async function bringFirst(network: string) {
  const { page, close } = await session.visit('/import');
  await untilLoaded(page);
  await dropFile(page, 'ties.csv', survey(network, false));
  await acceptImport(page, 'mouse');
  await close();
}

describe('a link to a view opens the same view after the data came again', () => {
  test('by mouse, with an actor where it was put', async () => {
    const network = 'enlace-mouse';
    await bringFirst(network);
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    await page.getByRole('tab', { name: 'Actores' }).click();
    await colour(page).selectOption('betweenness');
    const canvas = page.locator('.picture-canvas').first();
    await canvas.scrollIntoViewIfNeeded();
    const graph = await session.telar.query(api.showNetworkGraph, { id: network });
    const actor = graph.actors.find(({ id }) => id === 'school:554')!;
    const box = (await canvas.boundingBox())!;
    const from = spotOf(box, actor);
    await page.mouse.click(box.x + from.x, box.y + from.y);
    await expect.poll(() => query(page.url()).get('selected')).toBe('school:554');
    // A press within a third of a second of the last one is a double click, and drags nothing.
    await page.waitForTimeout(500);
    await page.mouse.move(box.x + from.x + 2, box.y + from.y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Compartir' }).click();
    const link = await page.locator('[role="status"] a[href*="/views/"]').getAttribute('href');

    const view = await session.telar.query(api.showView, { id: new URL(link!).pathname.split('/').at(-1)! });
    const moved = view.state.positions['school:554'];
    expect(moved?.x).toBeCloseTo(0.5, 1);
    expect(moved?.y).toBeCloseTo(0.5, 1);
    await bringAgain(network, 'mouse');
    await expectSameView(link!, network, { id: 'school:554', ...moved! });
    expect(complaints).toEqual([]);
    await close();
  });

  test('by keyboard alone', async () => {
    const network = 'enlace-teclado';
    await bringFirst(network);
    const { page, complaints, close } = await session.visit(`/networks/${network}`);
    await untilLoaded(page);
    await tabToNamed(page, 'Color');
    await colour(page).locator('option[value="betweenness"]').waitFor({ state: 'attached' });
    // Letters choose in a list of options: these are the first of the name of the measure.
    await page.keyboard.type('interm');
    await expect.poll(() => query(page.url()).get('colour')).toBe('betweenness');
    await tabTo(page, '[role="tab"][aria-selected="true"]', 200);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[role="grid"] tr[tabindex="0"]', 200);
    // Three rows, in the order of what was measured: down to the last, and up to the first.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      if (query(page.url()).get('selected') === 'school:554') break;
      await page.keyboard.press(key);
      await page.locator('tr[aria-selected="true"]:focus').waitFor();
    }
    await expect.poll(() => query(page.url()).get('selected')).toBe('school:554');
    await page.keyboard.down('Shift');
    await tabToNamed(page, 'Compartir', 200);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await page.locator('a[href*="/views/"]').waitFor();
    await tabTo(page, 'a[href*="/views/"]', 5);
    const link = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await bringAgain(network, 'keyboard');
    await expectSameView(link, network);
    expect(complaints).toEqual([]);
    await close();
  });
});
