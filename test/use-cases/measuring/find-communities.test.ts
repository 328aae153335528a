import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CommunityQuery,
  findCommunities,
} from '../../../server/use-cases/measuring/find-communities.ts';
import { measureNetwork } from '../../../server/use-cases/measuring/measure-network.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

const id = 'network:costa';
const query: CommunityQuery = { id, layers: [], method: 'leiden', seed: 1, resolution: 1 };

describe('findCommunities', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });

  const find = (more: Partial<CommunityQuery> = {}) => findCommunities(telar, { ...query, ...more });

  it('puts every actor of the wave into one group', async () => {
    const { groups, method, seed } = await find({ wave: 'w1' });
    expect({ method, seed }).toEqual({ method: 'leiden', seed: 1 });
    expect(groups.flatMap(({ actors }) => actors).toSorted()).toEqual(['school:1', 'school:2', 'school:4']);
  });

  it('is of the same facts as the metrics of the same wave', async () => {
    const measured = await measureNetwork(telar, { id, layers: [], wave: 'w1', metric: ['degree'], seed: 1 });
    expect((await find({ wave: 'w1' })).datasetHash).toBe(measured.passports['degree']!.datasetHash);
    expect((await find({ wave: 'w2' })).datasetHash).not.toBe(measured.passports['degree']!.datasetHash);
  });

  it('searches once for a query, and anew for another method, seed or resolution', async () => {
    const tasks = vi.spyOn(telar.pools.interactive, 'run');
    const first = await find();
    expect(await find()).toBe(first);
    expect(tasks).toHaveBeenCalledTimes(1);
    for (const more of [{ method: 'louvain' as const }, { seed: 2 }, { resolution: 2 }])
      expect(await find(more)).toMatchObject(more);
    expect(tasks).toHaveBeenCalledTimes(4);
  });

  it('refuses by its counts a network that is too large to be read, before it is loaded', async () => {
    vi.spyOn(telar.store, 'countTies').mockResolvedValue({ actors: 10, ties: 6_000_000 });
    const load = vi.spyOn(telar.store, 'loadNetwork');
    await expect(find()).rejects.toMatchObject({ kind: 'too-large' });
    expect(load).not.toHaveBeenCalled();
  });

  it.each([
    [{ id: 'none' }, { kind: 'not-found', field: 'id' }],
    [{ wave: 'w9' }, { kind: 'invalid-request', field: 'wave' }],
    [{ layers: ['gossip'] }, { kind: 'invalid-request', field: 'layers' }],
  ])('refuses %j', async (more, problem) => {
    await expect(find(more)).rejects.toMatchObject(problem);
  });
});
