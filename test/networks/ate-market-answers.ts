import { expect } from 'vitest';
import { api } from '../../contract/api.ts';
import type { Contract } from '../../contract/contracts.ts';
import { importFiles } from '../import-files.ts';
import type { RunningTelar } from '../running-telar.ts';
import { allPages } from '../store/everything.ts';
import { draft, fromFile } from '../store/records.ts';
import { ateMarket, ateMarketPlaces } from './ate-market.ts';

const comuna = 'comuna:demo-mercado';

/** Brings the fictional contracts to a running Telar as a user does: files, preview, commit. */
export async function importAteMarket({ telar, query }: RunningTelar): Promise<void> {
  await telar.store.commitRevision(draft(), fromFile('lugares.csv', ateMarketPlaces));
  await importFiles({ query }, ateMarket);
}

/** What was counted by hand in the files, asked of every address that tells of contracts and results. */
export async function expectAteMarketAnswers({ query }: RunningTelar): Promise<void> {
  const found = await query(api.showTerritoryContracts, { id: comuna });
  expect(found).toMatchObject({ name: 'Mercado', simulated: true, year: null, schoolsIn: null, schools: 8 });
  // Cumbre serves five schools, Brote one and a person one: 5, 1 and 1 of 7; 60, 20 and an unknown amount of pesos.
  const person = found.providers.find(({ isNaturalPerson }) => isNaturalPerson)!;
  expect(person).toMatchObject({ name: 'Persona natural (asesoría)', amount: null, shareOfAmount: null });
  expect(person.id).toMatch(/^organisation:natural-[0-9a-f]{16}$/);
  expect(
    found.providers.map(({ id, schools, shareOfSchools, amount, shareOfAmount }) => [
      ...[id, schools, shareOfSchools, amount, shareOfAmount],
    ]),
  ).toEqual([
    ['organisation:demo-cumbre', 5, 5 / 7, 60_000_000, 0.75],
    ['organisation:demo-brote', 1, 1 / 7, 20_000_000, 0.25],
    [person.id, 1, 1 / 7, null, null],
  ]);
  expect(found.hhi.schools).toBeCloseTo(27 / 49, 12);
  expect(found.hhi.amount).toBeCloseTo(0.5625 + 0.0625, 12);
  expect(found).toMatchObject({ amountsUnknown: 1, schoolsUnknown: 0, years: [2023, 2024, 2025] });
  // Escuela Seis has no contract, and a university beside it.
  expect(found.withoutSupport.map(({ name }) => name)).toEqual(['Escuela Ocho', 'Escuela Siete']);
  expect(
    found.providers[0]!.evaluations.map(({ evaluator, score, count }) => [evaluator, score, count]),
  ).toEqual([
    ['sostenedor', 7, 1],
    ['provider', 3, 1],
    ['school', 5, 2],
    ['ministry', 2.5, 1],
  ]);
  const inYear = await query(api.showTerritoryContracts, { id: comuna, query: { year: '2025' } });
  expect(inYear.providers.map(({ name }) => name)).toEqual(['Fundación Brote']);
  expect(inYear.withoutSupport).toHaveLength(6);
  await expectRegistry(query);
  await expectHistory(query);
  await expectResults(query);
}

const nameOf = ({ provider, contractId }: Contract): string => `${provider.name} ${contractId}`;

/** The registry holds each contract once, whatever is asked for, and pages through them. */
async function expectRegistry(query: RunningTelar['query']): Promise<void> {
  const listed = async (of: Record<string, string>) =>
    (await query(api.listContracts, { query: of })).items.map(nameOf);
  const all = await listed({});
  expect(all).toEqual([
    'Fundación Brote 1',
    'Asesorías Cumbre 1',
    'Asesorías Cumbre 2',
    'Persona natural (asesoría) 9',
  ]);
  expect(await listed({ q: 'brote' })).toEqual(['Fundación Brote 1']);
  expect(await listed({ q: 'LECTURA plan' })).toEqual(['Fundación Brote 1']);
  expect(await listed({ q: 'escuela cinco' })).toEqual(['Fundación Brote 1', 'Asesorías Cumbre 2']);
  expect(await listed({ q: 'nadie' })).toEqual([]);
  expect(await listed({ provider: 'organisation:demo-cumbre' })).toHaveLength(2);
  expect(await listed({ school: 'school:demo-m1' })).toEqual([
    'Asesorías Cumbre 1',
    'Persona natural (asesoría) 9',
  ]);
  expect(await listed({ sostenedor: 'sostenedor:demo-mercado' })).toEqual(all);
  expect(await listed({ territory: 'region:demo-mercado' })).toEqual(all);
  expect(await listed({ territory: 'region:none' })).toEqual([]);
  const paged = await allPages(
    ({ limit, ...from }) =>
      query(api.listContracts, { query: { limit: String(limit), q: 'mercado', ...from } }),
    1,
  );
  expect(paged.map(nameOf)).toEqual(all);
}

/** Two contracts of one provider: four schools in 2023, five in 2024. */
async function expectHistory(query: RunningTelar['query']): Promise<void> {
  const history = await query(api.showProviderHistory, { id: 'organisation:demo-cumbre' });
  expect(history).toMatchObject({
    provider: { name: 'Asesorías Cumbre', isNaturalPerson: false },
    ...{ simulated: true, contracts: 2, sostenedores: 1, schools: 5, amount: 60_000_000, undated: 0 },
    years: [
      { year: 2023, contracts: 1, schools: 4 },
      { year: 2024, contracts: 2, schools: 5 },
    ],
  });
  expect(history.evaluations.map(({ evaluator, score }) => [evaluator, score])).toEqual([
    ['sostenedor', 7],
    ['provider', 3],
    ['school', 5],
    ['ministry', 2.5],
  ]);
  const none = await query(api.showProviderHistory, { id: 'university:demo-litoral' });
  expect(none).toMatchObject({ contracts: 0, years: [], amount: null });
  const { items } = await query(api.listContracts, { query: {} });
  expect(items.map(({ simulated }) => simulated)).toEqual(items.map(() => true));
}

async function expectResults(query: RunningTelar['query']): Promise<void> {
  const { items } = await query(api.listNetworks, { query: { territory: comuna } });
  const { items: anywhere } = await query(api.listNetworks, { query: { simulated: 'true' } });
  const network = [...items, ...anywhere].find(({ name }) => name === 'Red del Mercado')!;
  const beside = await query(api.showNetworkResults, { id: network.id });
  expect(beside.groups).toEqual({ members: 4, comparison: 4 });
  const reading = beside.series.find(({ measure }) => measure === 'prom_lect4b')!.years[0]!;
  expect(reading).toMatchObject({
    year: 2023,
    members: { schools: 4, mean: 260, median: 260, min: 240, max: 280 },
    comparison: { schools: 2, mean: 240, median: 240, min: 230, max: 250 },
  });
  expect(reading.members.sd).toBeCloseTo(Math.sqrt(1000 / 3), 12);
  const words = beside.series.find(({ measure }) => measure === 'categoria_desempeno')!.years[0]!;
  expect(words.categories).toEqual([
    { category: 'Alto', members: 1, comparison: 0 },
    { category: 'Medio', members: 1, comparison: 1 },
  ]);
  expect(beside.caution.es).toContain('nunca es un efecto');
  expect(beside.comparison.es).toContain('4 escuelas de las mismas comunas y dependencias');
  const school = await query(api.showActorResults, { id: 'school:demo-m1' });
  expect(school.groups).toEqual({ members: 1, comparison: 7 });
  expect(school.series.find(({ measure }) => measure === 'prom_lect4b')!.years[0]!.members.mean).toBe(240);
  expect(school.caution.es).toContain('no dice a qué se debe');
  const territory = await query(api.showTerritoryResults, { id: comuna });
  expect(territory.groups).toEqual({ members: 4, comparison: 4 });
}
