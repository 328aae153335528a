import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { refusedIn } from '../client/i18n/refused-words.ts';
import { untilLoaded, startSession, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
const text = (page: Page) => page.locator('main').innerText();

test('numbers are written as the language writes them, and the choice is kept', async () => {
  const { page, complaints, close } = await session.visit('/territories/slep:0402');
  await untilLoaded(page);
  const { years } = await session.telar.query(api.showTerritory, { id: 'slep:0402' });
  const { enrolment } = years.at(-1)!.own!;
  expect(enrolment).toBeGreaterThan(10_000);
  expect(await text(page)).toContain(new Intl.NumberFormat('es-CL').format(enrolment!));

  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => language(page), { timeout: 10_000 }).toBe('en');
  const inEnglish = new Intl.NumberFormat('en').format(enrolment!);
  await expect.poll(() => text(page)).toContain(inEnglish);

  await page.reload();
  await untilLoaded(page);
  expect(await language(page)).toBe('en');
  expect(await text(page)).toContain(inEnglish);

  await page.getByRole('button', { name: 'Español' }).click();
  await expect.poll(() => language(page)).toBe('es-CL');
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  '/',
  '/territories/slep:demo',
  '/territories/slep:demo/networks',
  '/networks/network:demo-02',
  '/networks/network:demo-02?tab=numbers&selected=school:demo-003',
  '/networks/network:demo-02/report',
  '/networks/network:demo-10/what-if?edits=ra~school:demo-003',
  '/assessments',
  '/actors/school:demo-003',
  '/import',
  '/surveys',
  '/methods',
  '/cases',
])('%s says nothing in words that were given up', async (path) => {
  const { page, close } = await session.visit(path);
  await untilLoaded(page);
  const said = await page.evaluate(() => document.body.innerText.split('\n'));
  expect(said.length).toBeGreaterThan(10);
  expect(refusedIn(said)).toEqual([]);
  await close();
});
