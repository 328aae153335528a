import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { showTerritoryGraph } from '../../../server/use-cases/drawing/show-territory-graph.ts';
import { fromFile, network, territory, tie, wave } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const query = { id: 'country:cl', layers: [], limit: 3_000, scope: 'all' as const };

describe('showTerritoryGraph', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());

  const waveTies = async (more: object = {}) => {
    const shown = (await showTerritoryGraph(telar, { ...query, ...more }))!;
    return shown.ties.filter(({ layer }) => layer === 'knowledge').map(({ from, to }) => `${from}>${to}`);
  };

  it('shows the last wave of each network, also after one came in by date and not by order', async () => {
    const before = await waveTies();
    const networkId = 'network:costa';
    const last = wave({ networkId, waveId: 'w3', order: 0, date: '2027-01' });
    const added = tie({ networkId, waveId: 'w3', layer: 'knowledge', from: 'school:4', to: 'school:1' });
    const { number } = await telar.commit('another wave', fromFile('more.csv', [last, added]));
    const after = await waveTies();
    expect(after).toContain('school:4>school:1');
    expect(before).not.toContain('school:4>school:1');
    expect(after.filter((each) => before.includes(each) && each.includes('school:1>'))).toEqual([]);
    await telar.store.undoRevision(number);
    expect(await waveTies()).toEqual(before);
  });

  it('shows no contract that had ended by the year, and marks one that nothing dates', async () => {
    const { ties } = (await showTerritoryGraph(telar, query))!;
    const contracts = ties.filter(({ layer }) => layer === 'assists');
    expect(contracts.map(({ from, to, undated }) => [from, to, undated])).toEqual([
      ['organisation:trama', 'sostenedor:62000002', true],
    ]);
    const begun = tie({ layer: 'assists', from: 'university:10', to: 'school:4', validFrom: '2025-08' });
    const { number } = await telar.commit('a contract of the year', fromFile('c.csv', [begun]));
    const again = (await showTerritoryGraph(telar, query))!.ties.filter(({ from }) => from === begun.from);
    expect(again.map(({ to, undated }) => [to, undated])).toEqual([['school:4', undefined]]);
    await telar.store.undoRevision(number);
  });

  it('names collaboration as what is read unless others are chosen, and draws a tie of several accounts once', async () => {
    const networkId = 'network:costa';
    const account = { networkId, waveId: 'w2', layer: 'knowledge', from: 'school:4', to: 'school:1' };
    const twice = [tie({ ...account, reporter: 'school:4' }), tie({ ...account, reporter: 'school:1' })];
    const { number } = await telar.commit('two accounts', fromFile('two.csv', twice));
    const { scope, ties } = (await showTerritoryGraph(telar, query))!;
    expect(scope.defaultLayers).toEqual(['knowledge']);
    expect(ties.filter(({ from }) => from === 'school:4')).toMatchObject([
      { mentions: 2, reporters: ['school:1', 'school:4'] },
    ]);
    const knowledge = scope.layersAvailable.find(({ layer }) => layer === 'knowledge')!;
    expect(knowledge.mentions).toBe(knowledge.ties + 1);
    await telar.store.undoRevision(number);
    const onRecord = await showTerritoryGraph(telar, { ...query, id: 'region:13' });
    expect(onRecord!.scope.defaultLayers).toEqual(onRecord!.scope.layers);
  });

  it('reads nothing for a picture that was drawn, and draws again when something was stored', async () => {
    const load = vi.spyOn(telar.store, 'loadTerritory');
    const first = await showTerritoryGraph(telar, query);
    const reads = load.mock.calls.length;
    expect(await showTerritoryGraph(telar, query)).toBe(first);
    expect(load).toHaveBeenCalledTimes(reads);
    const { number } = await telar.commit('nothing new', []);
    const again = await showTerritoryGraph(telar, query);
    expect(load).toHaveBeenCalledTimes(reads + 1);
    expect(again).toEqual(first);
    await telar.store.undoRevision(number);
  });

  it('names its facts: the same after an import of other facts and under another layout, another when they change', async () => {
    const hashNow = async (more: object = {}) =>
      (await showTerritoryGraph(telar, { ...query, ...more }))!.datasetHash;
    const before = await hashNow();
    const elsewhere = await telar.commit(
      'elsewhere',
      fromFile('a.csv', [territory({ id: 'region:99', kind: 'region', name: 'Otra' })]),
    );
    expect(await hashNow()).toBe(before);
    expect(await hashNow({ layout: 'geographic' })).toBe(before);
    expect(await hashNow({ layers: ['administers'] })).not.toBe(before);
    const added = tie({ networkId: null, layer: 'assists', from: 'university:10', to: 'school:4' });
    const { number } = await telar.commit('a contract', fromFile('b.csv', [added]));
    expect(await hashNow()).not.toBe(before);
    await telar.store.undoRevision(number);
    expect(await hashNow()).toBe(before);
    await telar.store.undoRevision(elsewhere.number);
  });

  it('keeps the ties of the public schools and of all apart', async () => {
    const all = await showTerritoryGraph(telar, query);
    const few = await showTerritoryGraph(telar, { ...query, scope: 'public' });
    expect(few!.actors.length).toBeLessThan(all!.actors.length);
    expect(await showTerritoryGraph(telar, query)).toEqual(all);
  });

  it('loses no ties of a network of private schools after the public schools were shown, nor those of another year', async () => {
    const networkId = 'network:private';
    const { number } = await telar.commit(
      'private schools',
      fromFile('private.csv', [
        network({ id: networkId, name: 'Private', territoryId: 'comuna:05101' }),
        wave({ networkId, waveId: 'w1', order: 1, date: '2025-05' }),
        tie({ networkId, waveId: 'w1', layer: 'knowledge', from: 'school:2', to: 'school:5' }),
      ]),
    );
    expect(await waveTies({ scope: 'public' })).not.toContain('school:2>school:5');
    // School 5 is not in the register of this year.
    expect(await waveTies({ year: 2024 })).not.toContain('school:2>school:5');
    expect(await waveTies()).toContain('school:2>school:5');
    await telar.store.undoRevision(number);
  });

  it('knows no other territory', async () => {
    expect(await showTerritoryGraph(telar, { ...query, id: 'slep:0' })).toBeNull();
  });
});
