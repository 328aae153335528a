import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { expectAlive, settled, startSession, tabTo, type Session } from './explorer-visit.ts';

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

/** Drops a file on the page as a mouse does: the browser makes the event, with the file in it. */
async function drop(page: Page, survey: string) {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'ties.csv', { type: 'text/csv' }));
    return data;
  }, survey);
  await page.dispatchEvent('.drop', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

async function expectFindings(page: Page) {
  await page.getByRole('heading', { name: 'Esto se entendió' }).waitFor();
  const finding = page.locator('tr').filter({ hasText: 'mucho' });
  expect(await finding.innerText()).toMatch(/ties\.csv[\s\S]*5[\s\S]*strength/);
  expect(await axeFindings(page)).toEqual([]);
  await expectAlive(page);
}

describe('a researcher brings a file', () => {
  test('dropped by mouse: what is wrong is said by row and column, and leaving it stores nothing', async () => {
    const { page, complaints, close } = await session.visit('/import');
    await settled(page);
    await drop(page, surveyOf('dejada'));
    await expectFindings(page);
    await page.getByRole('button', { name: 'No guardar' }).click();
    await page.getByRole('heading', { name: 'Esto se entendió' }).waitFor({ state: 'detached' });
    const { status } = await fetch(`${session.telar.address}/api/v1/networks/dejada`);
    expect(status).toBe(404);
    expect(complaints).toEqual([]);
    await close();
  });

  test('chosen by keyboard, saved without the bad row, found, opened and taken away as SVG', async () => {
    const { page, complaints, close } = await session.visit('/import');
    await settled(page);
    // Listened for early: the browser must have heard that its dialog is awaited before a key opens it.
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, 'main input[type="file"]', 40);
    await page.keyboard.press('Enter');
    await (
      await chooser
    ).setFiles({
      name: 'ties.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(surveyOf('guardada')),
    });
    await expectFindings(page);
    await tabTo(page, '.button-main:not(label)', 40);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Guardado' }).waitFor();

    await page.goto(`${session.telar.address}/networks/guardada`);
    await settled(page);
    expect(await page.getByRole('grid').locator('tbody .grid-name').allInnerTexts()).toHaveLength(3);
    await tabTo(page, '.picture ~ * button, .row-apart .row.small button', 200);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const svg = await readFile((await download.path())!, 'utf8');
    expect(svg).toMatch(/^<svg|^<\?xml/);
    expect(svg).toContain('huella de los datos');
    expect(complaints).toEqual([]);
    await close();
  });
});
