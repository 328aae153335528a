import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { surveyBank } from '../../contract/survey-bank.ts';
import type { Session } from './explorer-visit.ts';

const wanted = ['recibe-conocimiento', 'trabajo-conjunto', 'confianza-escuelas', 'valora-proposito'];
export const arrau = 'COLEGIO DE ARTES CLAUDIO ARRAU';
export const herradura = 'COLEGIO LA HERRADURA';
export const neruda = 'COLEGIO PABLO NERUDA';
export const cecilia = 'COLEGIO SANTA CECILIA';
export const munoz = 'ESCUELA BASICA MARIO MUNOZ SILVA';
export const caro = 'ESCUELA CARDENAL JOSE MARIA CARO';
/** Schools of the register in one SLEP. */
export const schools = [
  ['school:613', arrau],
  ['school:630', herradura],
  ['school:629', neruda],
  ['school:617', cecilia],
  ['school:621', munoz],
  ['school:616', caro],
] as const;

/** Leaves the items that are wanted, and none else. */
export async function chooseItems(page: Page) {
  for (const { id, text } of surveyBank)
    await page
      .locator('.bank-item')
      .filter({ hasText: text.es })
      .first()
      .getByRole('checkbox')
      .setChecked(wanted.includes(id));
}

/** The personal links that the page of a survey shows, by school. */
export async function linksOn(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('.links-table tbody tr').all();
  const pairs = rows.map(async (row): Promise<[string, string]> => [
    await row.locator('th').innerText(),
    await row.locator('.link-address').innerText(),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** What the six answered is in the store as they said it, and what they left open is open. */
export async function expectAnswers(session: Session, id: string): Promise<void> {
  const { ties, responses } = (await session.telar.telar.store.loadNetwork(id))!;
  const reported = (reporter: string) =>
    ties
      .filter((tie) => tie.reporter === reporter)
      .map(({ layer, from, to, strength, depth }) => [layer, from, to, strength ?? depth]);
  expect(reported('school:613')).toEqual(
    expect.arrayContaining([
      ['knowledge', 'school:630', 'school:613', 4],
      ['joint-work', 'school:613', 'school:630', 'cooperative'],
    ]),
  );
  expect(reported('school:630')).toEqual([]);
  expect(reported('school:617')).toEqual([['knowledge', 'school:613', 'school:617', 4]]);
  expect(reported('school:621')).toEqual([['joint-work', 'school:621', 'school:617', 'collaborative']]);
  const layersOf = (actor: string) =>
    responses.find(({ actorId }) => actorId === actor)?.attributes['layersAnswered'];
  expect(layersOf('school:630')).toBe('knowledge|joint-work|trust');
  expect(layersOf('school:629')).toBe('knowledge');
}
