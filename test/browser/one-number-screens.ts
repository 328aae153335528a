import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runTelar } from '../cli/run-telar.ts';
import { untilLoaded } from './explorer-visit.ts';

/** What a screen says, by question, as it is written there. A question it does not answer is not there. */
export type Said = Partial<Record<'ties' | 'mentions' | 'density' | 'parts' | 'reciprocity', string>> & {
  /** By the name of an actor: with how many others it is tied. */
  degrees?: Record<string, string>;
};

/** The rows that answer a question link to the method of its measure. */
const measures = [
  ['density', 'density'],
  ['parts', 'components.weak'],
  ['reciprocity', 'reciprocity.arc'],
] as const;

/** Numbers of a table of measures; the first of a row where it has several. */
async function measuresIn(page: Page, table: string): Promise<Said> {
  const said: Said = {};
  for (const [question, id] of measures) {
    const cell = page.locator(`${table} tr:has(a[href="/methods/${id}"]) td.number`).first();
    if ((await cell.count()) > 0) said[question] = await cell.innerText();
  }
  return said;
}

/** "33 vínculos (48 menciones)"; where every tie was told of once, only the ties are written. */
function countsIn(text: string): Said {
  const [, ties] = /([\d.]+) vínculos?/.exec(text) ?? [];
  if (ties === undefined) return {};
  const [, mentions = ties] = /([\d.]+) menci/.exec(text) ?? [];
  return { ties, mentions };
}

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText();

export const legendStrip = async (page: Page): Promise<Said> =>
  countsIn(await textOf(page, '.legend-strip > strong'));

export const inspector = async (page: Page): Promise<Said> => ({
  ...countsIn(await textOf(page, '.workspace-right .view-numbers > p')),
  ...(await measuresIn(page, '.workspace-right .view-numbers')),
});

export async function numbersPanel(page: Page): Promise<Said> {
  await page.getByRole('tab', { name: 'Números' }).click();
  await page.locator('.workspace-left .view-numbers td').first().waitFor();
  return {
    ...countsIn(await textOf(page, '.workspace-left .view-numbers > p')),
    ...(await measuresIn(page, '.workspace-left .view-numbers')),
  };
}

/** Rows of a table of actors: the name, and with how many others. */
async function rowsOf(page: Page, box: string): Promise<Record<string, string>> {
  await page.locator(`${box} [role="grid"] tbody tr`).first().waitFor();
  const heads = await page.locator(`${box} [role="grid"] thead th`).allInnerTexts();
  const at = heads.findIndex((head) => /Vínculos/.test(head));
  const rows = page.locator(`${box} [role="grid"] tbody tr:not([aria-hidden])`);
  const cells = await rows.evaluateAll((list) =>
    list.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
  );
  return Object.fromEntries(cells.map((row) => [row[1]!, row[at]!]));
}

export async function table(page: Page): Promise<Said> {
  await page.getByRole('button', { name: 'Tabla', exact: true }).click();
  return { degrees: await rowsOf(page, '.table-view') };
}

export async function actorsList(page: Page): Promise<Said> {
  await page.getByRole('tab', { name: 'Actores' }).click();
  return { degrees: await rowsOf(page, '.actors-tab') };
}

/** Each filled cell says who is tied with whom; its stripes are the ties. */
export async function matrix(page: Page): Promise<Said> {
  await page.getByRole('button', { name: 'Matriz', exact: true }).click();
  await page.locator('.matrix-cell').first().waitFor();
  const cells = await page.locator('.matrix-cell').evaluateAll((list) =>
    list.map((cell) => ({
      pair: cell.querySelector('title')!.textContent.split(/: /)[0]!.split(' → '),
      stripes: cell.querySelectorAll('rect').length - 1,
    })),
  );
  return {
    ties: String(cells.reduce((sum, { stripes }) => sum + stripes, 0)),
    degrees: degreesOf(cells.map(({ pair }) => pair as [string, string])),
  };
}

/** With how many others each is tied; of who has no tie nothing is said. */
export function degreesOf(pairs: readonly [string, string][]): Record<string, string> {
  const others = new Map<string, Set<string>>();
  for (const [one, two] of pairs)
    for (const [a, b] of [
      [one, two],
      [two, one],
    ] as const)
      if (a !== b) others.set(a, (others.get(a) ?? new Set()).add(b));
  return Object.fromEntries([...others].map(([name, set]) => [name, String(set.size)]));
}

/** The card of an actor that is chosen in the list. */
export async function actorCard(page: Page, name: string): Promise<Said> {
  await page.locator('.actors-tab .grid-name', { hasText: name }).first().click();
  await page.locator('.side h3', { hasText: name }).waitFor();
  return { degrees: { [name]: await textOf(page, '.side .actor-numbers td.number') } };
}

/** The page of the chosen actor, by the link of its card. */
export async function schoolPage(page: Page, name: string): Promise<Said> {
  await page.locator('.side h3').getByRole('link', { name }).click();
  await page.waitForURL('**/actors/**');
  await untilLoaded(page);
  const said = await textOf(page, '.side .actor-numbers td.number');
  await page.goBack();
  await page.waitForURL('**/networks/**');
  await untilLoaded(page);
  return { degrees: { [name]: said } };
}

/** The numbers of today, by the link of the header. */
export async function whatIf(page: Page): Promise<Said> {
  await page.getByRole('link', { name: 'Simular un cambio' }).click();
  await page.waitForURL('**/what-if*');
  await untilLoaded(page);
  await page.locator('main td.number').first().waitFor();
  const said = await measuresIn(page, 'main');
  await page.goBack();
  await untilLoaded(page);
  return said;
}

export async function report(page: Page): Promise<Said> {
  await page.getByRole('link', { name: 'Informe', exact: true }).click();
  await page.waitForURL('**/report*');
  await untilLoaded(page);
  await page.locator('main .plain-table td.number').first().waitFor();
  const fact = (name: string) =>
    page.locator('main dt', { hasText: name }).first().locator('xpath=following-sibling::dd').first();
  const said = {
    ties: await fact('Vínculos leídos').innerText(),
    mentions: await fact('Menciones').innerText(),
    ...(await measuresIn(page, 'main')),
  };
  await page.goBack();
  await untilLoaded(page);
  return said;
}

/** What the service and the command line print of a view. */
export type Measured = {
  network: Record<string, { value?: unknown }>;
  actors: Record<string, unknown>[];
  passports: Record<string, { n: number; m: number; mentions: number | null }>;
};

/** The file of what is on screen, and what the command line measures of it. */
export async function exported(page: Page, format: string, metrics: readonly string[]) {
  await openDownloads(page);
  const saved = page.waitForEvent('download');
  await page
    .locator('.download-panel .row')
    .getByRole('link', { name: new RegExp(`${format}$`) })
    .first()
    .click();
  const download = await saved;
  const path = `${await download.path()}-${download.suggestedFilename()}`;
  await download.saveAs(path);
  const ended = await runTelar(['measure', path, '--metrics', metrics.join(','), '--format', 'json']);
  expect(ended.code, ended.stderr).toBe(0);
  return { text: await readFile(path, 'utf8'), measured: JSON.parse(ended.stdout) as Measured };
}

/** What the address answers that the lines for other programs ask. */
export async function snippet(page: Page): Promise<Measured> {
  await openDownloads(page);
  const lines = page.locator('.download-panel pre').first();
  if (!(await lines.isVisible())) await page.locator('.download-panel summary').last().click();
  const [, address] = /'(http[^']+)'/.exec(await lines.innerText())!;
  return (await (await fetch(address!)).json()) as Measured;
}

async function openDownloads(page: Page) {
  const panel = page.locator('.download-panel');
  if ((await panel.count()) === 0 || !(await panel.isVisible()))
    await page
      .getByText(/^Descargar/)
      .first()
      .click();
  await panel.waitFor();
}
