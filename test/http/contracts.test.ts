import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { expectAteMarketAnswers, importAteMarket } from '../networks/ate-market-answers.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { shippedTelar } from './shipped-telar.ts';

describe('contracts and results of a fictional territory', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
    await importAteMarket(telar);
  });
  afterAll(() => telar.stop());

  it('are told as they were counted by hand', () => expectAteMarketAnswers(telar));

  it('take the schools that ties name for members where no source lists any', async () => {
    const { id } = await telar.query(api.previewImport, {
      body: formOf({ 'par.csv': 'from,to\nschool:demo-m1,school:demo-m2\n' }),
    });
    await telar.query(api.changeImport, { id, body: { direction: 'directed' } });
    const { networks } = await telar.query(api.commitImport, { id, body: {} });
    const { groups } = await telar.query(api.showNetworkResults, { id: networks[0]! });
    expect(groups).toEqual({ members: 2, comparison: 6 });
  });

  it('bring the contracts to the board of supports', async () => {
    const board = await telar.query(api.showSupportBoard, { id: 'comuna:demo-mercado' });
    // Without the register no year is the newest: contracts of any date are on it, those that ended in 2024 too.
    expect(board).toMatchObject({ known: true, year: null });
    const served = board.supporters.map(({ name, schools }) => [name, schools]);
    expect(Object.fromEntries(served)).toMatchObject({
      ...{ 'Asesorías Cumbre': 5, 'Fundación Brote': 1, 'Universidad del Litoral': 1 },
    });
    const without = board.schools.filter(({ notes }) => notes.includes('none'));
    expect(without.map(({ name }) => name)).toEqual(['Escuela Ocho', 'Escuela Siete']);
  });

  it.each([
    'territories/none/contracts',
    'territories/none/results',
    'networks/none/results',
    'actors/none/contracts',
  ])('know nothing of %s', async (path) => {
    expect((await telar.refused(`${apiRoot}/${path}`)).status).toBe(404);
  });

  it('have no results of who is no school', async () => {
    const path = `${apiRoot}/actors/organisation:demo-brote/results`;
    expect((await telar.refused(path)).status).toBe(404);
    expect((await telar.refused(`${apiRoot}/contracts?cursor=x`)).field).toBe('cursor');
  });
});

describe('a territory of the register', () => {
  const telar = shippedTelar();

  it('has the contracts of its public schools on the board of supports, by year', async () => {
    const schools = (await telar.query(api.showSupportBoard, { id: 'slep:1303' })).schools;
    const [first, second] = schools.map(({ id }) => id);
    const contracts = [
      'contrato,proveedor,nombre_proveedor,escuela,desde,hasta',
      `1,organisation:semilla,Fundación Semilla,${first!},2024-03,2025-12`,
      `2,organisation:semilla,Fundación Semilla,${second!},2022-03,2022-12`,
    ].join('\n');
    const { id } = await telar.query(api.previewImport, { body: formOf({ 'contratos.csv': contracts }) });
    const { revision } = await telar.query(api.commitImport, { id, body: {} });
    const board = await telar.query(api.showSupportBoard, { id: 'slep:1303', query: { year: '2025' } });
    expect(board.known).toBe(true);
    expect(board.schools.find((school) => school.id === first)!.supports).toMatchObject([
      { by: { id: 'organisation:semilla', name: 'Fundación Semilla' }, from: 'contract', kind: 'ate' },
    ]);
    const found = await telar.query(api.showTerritoryContracts, { id: 'slep:1303', query: { year: '2025' } });
    expect(found.withoutSupport).toHaveLength(schools.length - 1);
    expect(found).toMatchObject({
      contracts: [{ contractId: '1' }],
      schools: schools.length,
      schoolsIn: 2025,
    });
    const before = await telar.query(api.showTerritoryContracts, {
      id: 'slep:1303',
      query: { year: '2020' },
    });
    expect(before).toMatchObject({ contracts: [], schoolsIn: 2022 });
    await telar.query(api.undoRevision, { id: String(revision) });
  });

  it('has no shares and no school without support where no contract is known', async () => {
    expect(await telar.query(api.showTerritoryContracts, { id: 'slep:1303' })).toMatchObject({
      ...{ contracts: [], providers: [], hhi: { schools: null, amount: null }, supportKnown: false },
      ...{ withoutSupport: [], years: [], schoolsIn: 2025 },
    });
  });
});
