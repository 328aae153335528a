import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import gexf from 'graphology-gexf/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { acceptImport, chooseFile, dropFile } from './bring-file.ts';
import {
  expectAlive,
  untilLoaded,
  startSession,
  tabTo,
  tabToNamed,
  type Session,
  type Visit,
} from './explorer-visit.ts';
import { readLegend } from './exported-legend.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** A small survey of a network, with one row that cannot be read: its strength is a word. */
const surveyOf = (network: string) =>
  [
    'network,wave,layer,from,to,strength',
    `${network},2024,joint-work,a,b,2`,
    `${network},2024,joint-work,b,c,1`,
    `${network},2024,joint-work,c,a,3`,
    `${network},2024,joint-work,c,d,mucho`,
  ].join('\n');

async function expectFindings(page: Page) {
  const finding = page.locator('.value-line').filter({ hasText: 'mucho' });
  expect(await finding.innerText()).toMatch(/ties\.csv[\s\S]*strength[\s\S]*5/);
  expect(await axeFindings(page)).toEqual([]);
  await expectAlive(page);
}

/** The network as it was brought is on the screen: three actors in the list beside the picture. */
async function expectNetwork(page: Page, openList: () => Promise<void>) {
  await page.waitForURL('**/networks/**');
  await untilLoaded(page);
  await openList();
  expect(await page.getByRole('grid').locator('tbody .grid-name').allInnerTexts()).toHaveLength(3);
}

/** What a press saves is a picture with legend, source and the hash of these data. */
async function expectSavedSvg(page: Page, network: string, press: () => Promise<void>) {
  const saved = page.waitForEvent('download');
  await press();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`${network}.svg`);
  const legend = await readLegend(page, await readFile((await download.path())!, 'utf8'));
  expect(legend.caption).toMatch(/versión de datos [0-9a-f]{8}\b/);
  expect(Object.keys(legend.cornersByActor)).toHaveLength(3);
  expect(legend.groups.flat().map(({ count }) => count)).toContain(3);
}

async function bring(file: (page: Page) => Promise<void>): Promise<Visit> {
  const visit = await session.visit('/import');
  await untilLoaded(visit.page);
  await file(visit.page);
  await expectFindings(visit.page);
  return visit;
}

describe('a researcher brings a file', () => {
  test('and leaves it: what is wrong is said by row and column, and nothing is stored', async () => {
    const { page, complaints, close } = await bring((to) => dropFile(to, 'ties.csv', surveyOf('dejada')));
    await page.getByRole('button', { name: 'No guardar' }).click();
    await page.getByRole('heading', { name: 'Revisión antes de guardar' }).waitFor({ state: 'detached' });
    const { status } = await fetch(`${session.telar.address}/api/v1/networks/dejada`);
    expect(status).toBe(404);
    expect(complaints).toEqual([]);
    await close();
  });

  test('dropped by mouse, saved without the bad row, opened, and taken away as SVG and as GEXF', async () => {
    const { page, complaints, close } = await bring((to) => dropFile(to, 'ties.csv', surveyOf('soltada')));
    await acceptImport(page, 'mouse');
    await page.locator('main a[href$="/networks/soltada"]').click();
    await expectNetwork(page, () => page.getByRole('tab', { name: 'Actores' }).click());
    await page.getByRole('button', { name: 'Descargar' }).click();
    await expectSavedSvg(page, 'soltada', () =>
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    );

    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Descargar soltada: GEXF' }).click();
    const file = await readFile((await (await saved).path())!, 'utf8');
    const graph = gexf.parse(Graph, file);
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.mapEdges((_edge, { strength }) => Number(strength)).sort()).toEqual([1, 2, 3]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('chosen, saved, opened and taken away as SVG by keyboard alone', async () => {
    const { page, complaints, close } = await bring((to) => chooseFile(to, 'ties.csv', surveyOf('guardada')));
    await acceptImport(page, 'keyboard');
    await tabTo(page, 'main a[href$="/networks/guardada"]');
    await page.keyboard.press('Enter');
    await expectNetwork(page, async () => {
      await tabTo(page, '[role="tab"][aria-selected="true"]');
      await page.keyboard.press('ArrowRight');
    });
    await tabToNamed(page, 'Descargar', 200);
    await page.keyboard.press('Enter');
    await tabToNamed(page, 'SVG', 5);
    await expectSavedSvg(page, 'guardada', () => page.keyboard.press('Enter'));
    expect(complaints).toEqual([]);
    await close();
  });
});
