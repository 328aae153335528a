import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { showEgo } from '../../../server/use-cases/drawing/show-ego.ts';
import { fromFile, territory } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const query = { id: 'school:1', depth: 1, layers: [], limit: 100 };

describe('showEgo', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });

  it('draws an actor with its neighbours, each with the name of its comuna, found in one query', async () => {
    const names = vi.spyOn(telar.store, 'namesOfTerritories');
    const ego = (await showEgo(telar, { ...query, depth: 2 }))!;
    expect(names).toHaveBeenCalledTimes(1);
    expect(ego.scope).toMatchObject({ about: { kind: 'ego', id: 'school:1' }, year: 2025, truncated: false });
    expect(ego.actors.find((actor) => actor.id === 'school:1')?.comunaName).toBe('Valparaíso');
    // School 4 had a tie in the first wave alone: a picture shows how the network stands now.
    expect(ego.actors.some((actor) => actor.id === 'school:4')).toBe(false);
    expect(ego.scope.sources).toEqual(['MINEDUC, Directorio oficial de establecimientos educacionales 2025']);
  });

  it('draws those who share a network with it only when that is asked for', async () => {
    const layers = ['co-membership'];
    const pairs = async (more: object) => {
      const ego = (await showEgo(telar, { ...query, layers, ...more }))!;
      const ties = ego.ties.map(({ from, to, strength }) => `${from} ${to} ${String(strength)}`);
      return [...ego.actors.map(({ id }) => id), ...ties];
    };
    expect(await pairs({ id: 'school:2' })).toEqual([
      ...['school:1', 'school:2', 'school:4'],
      ...['school:1 school:2 1', 'school:1 school:4 1', 'school:2 school:4 1'],
    ]);
    expect(await pairs({ id: 'school:2', limit: 2 })).toHaveLength(3);
    expect(await pairs({ id: 'school:104' })).toEqual(['school:104']);
    const plain = (await showEgo(telar, query))!;
    expect(plain.ties.some(({ layer }) => layer === 'co-membership')).toBe(false);
    expect(plain.scope.layersAvailable).toContainEqual({ layer: 'co-membership', ties: 1, mentions: 1 });
  });

  it('names its facts: an import of others does not change the name', async () => {
    const before = (await showEgo(telar, query))!;
    await telar.commit(
      'elsewhere',
      fromFile('a.csv', [territory({ id: 'region:99', kind: 'region', name: 'Otra' })]),
    );
    expect(await showEgo(telar, query)).toEqual(before);
    expect((await showEgo(telar, { ...query, depth: 2 }))!.datasetHash).not.toBe(before.datasetHash);
  });

  it('says that a limit left somebody out', async () => {
    const few = (await showEgo(telar, { ...query, depth: 3, limit: 2 }))!;
    expect(few.actors).toHaveLength(2);
    expect(few.scope).toMatchObject({ truncated: true, leftOut: [{ reason: 'limit' }] });
  });

  it('cites no register for a simulated school, and knows no other actor or year', async () => {
    const demo = (await showEgo(telar, { ...query, id: 'school:demo-1' }))!;
    expect(demo.scope).toMatchObject({ simulated: true, year: null, sources: [] });
    expect(await showEgo(telar, { ...query, id: 'nobody' })).toBeNull();
    await expect(showEgo(telar, { ...query, year: 1999 })).rejects.toMatchObject({ field: 'year' });
  });
});
