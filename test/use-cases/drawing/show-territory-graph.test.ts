import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { showTerritoryGraph } from '../../../server/use-cases/drawing/show-territory-graph.ts';
import { fromFile, tie, wave } from '../../store/records.ts';
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

  it('reads nothing for a picture that was drawn, and draws again when something was stored', async () => {
    const load = vi.spyOn(telar.store, 'loadTerritory');
    const first = await showTerritoryGraph(telar, query);
    const reads = load.mock.calls.length;
    expect(await showTerritoryGraph(telar, query)).toBe(first);
    expect(load).toHaveBeenCalledTimes(reads);
    const { number } = await telar.commit('nothing new', []);
    const again = await showTerritoryGraph(telar, query);
    expect(load).toHaveBeenCalledTimes(reads + 1);
    expect(again!.actors).toEqual(first!.actors);
    expect(again!.datasetHash).not.toBe(first!.datasetHash);
    await telar.store.undoRevision(number);
  });

  it('keeps the ties of the public schools and of all apart', async () => {
    const all = await showTerritoryGraph(telar, query);
    const few = await showTerritoryGraph(telar, { ...query, scope: 'public' });
    expect(few!.actors.length).toBeLessThan(all!.actors.length);
    expect(await showTerritoryGraph(telar, query)).toEqual(all);
  });

  it('knows no other territory', async () => {
    expect(await showTerritoryGraph(telar, { ...query, id: 'slep:0' })).toBeNull();
  });
});
