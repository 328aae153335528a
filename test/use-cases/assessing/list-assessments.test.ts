import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { actor, fromFile, membership, network, tie, wave } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const territory = 'country:cl';
const costa = 'network:costa';

/** A network as an import may bring it: 4,000 actors in a ring. */
const crowd = () => {
  const networkId = 'network:crowd';
  const ids = Array.from({ length: 4_000 }, (_, at) => `person:${String(at).padStart(4, '0')}`);
  return fromFile('crowd.csv', [
    network({ id: networkId, name: 'Crowd', territoryId: 'comuna:05101' }),
    wave({ networkId, waveId: 'w1', order: 1 }),
    ...ids.map((id) => actor({ id, kind: 'school', name: id })),
    ...ids.map((actorId) => membership({ networkId, actorId })),
    ...ids.map((from, at) =>
      tie({ networkId, waveId: 'w1', layer: 'knowledge', from, to: ids[(at + 1) % ids.length]! }),
    ),
  ]);
};

describe('listAssessments', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });
  const spyOnTasks = () => vi.spyOn(telar.pools.interactive, 'run');

  it('shares its work with the screen of one network, and answers again without any', async () => {
    const tasks = spyOnTasks();
    const list = await listAssessments(telar, { territory });
    const alone = await assessNetwork(telar, { id: costa });
    expect(tasks).toHaveBeenCalledTimes(1);
    expect(list!.networks.find(({ id }) => id === costa)!.waves.map((each) => each.facts)).toEqual(
      alone!.waves.map((each) => each.facts),
    );
    expect(await listAssessments(telar, { territory })).toBe(list);
    expect(tasks).toHaveBeenCalledTimes(1);
  });

  it('assesses nothing again after an import that leaves its networks as they were', async () => {
    const tasks = spyOnTasks();
    const list = await listAssessments(telar, { territory });
    const own = actor({ id: 'organisation:elsewhere', kind: 'organisation', name: 'Elsewhere' });
    await telar.commit('elsewhere', fromFile('elsewhere.csv', [own]));
    expect(await listAssessments(telar, { territory })).toEqual(list);
    expect(tasks).toHaveBeenCalledTimes(1);
  });

  it('evaluates only the pattern that is named, to the same reading', async () => {
    const all = await listAssessments(telar, { territory });
    const pattern = all!.networks[0]!.waves[0]!.patterns[0]!.pattern;
    const tasks = spyOnTasks();
    const one = await listAssessments(telar, { territory, pattern });
    expect(tasks.mock.calls.map(([, input]) => input)).toMatchObject([{ patterns: [pattern] }]);
    const readings = (list: typeof all) =>
      list!.networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns));
    expect(readings(one)).toEqual(readings(all).filter((reading) => reading.pattern === pattern));
  });

  it('refuses a pattern or threshold that there is not before it reads anything, and knows no other territory', async () => {
    const load = vi.spyOn(telar.store, 'loadNetworks');
    await expect(listAssessments(telar, { territory, pattern: 'charm' })).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'pattern',
    });
    await expect(listAssessments(telar, { territory, alpha: 0.4 })).rejects.toMatchObject({ field: 'clear' });
    expect(await listAssessments(telar, { territory: 'slep:0' })).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });

  it('says which network is too large and why, without reading it, and assesses the others', async () => {
    const { number } = await telar.commit('crowd', crowd());
    const load = vi.spyOn(telar.store, 'loadNetworks');
    const list = await listAssessments(telar, { territory });
    expect(list!.networks.map(({ id }) => id)).toContain(costa);
    expect(list!.notAssessed).toMatchObject([
      { id: 'network:crowd', reason: 'too-large', actors: 4_000, ties: 4_000 },
    ]);
    expect(load.mock.calls).not.toContainEqual([
      { ids: expect.arrayContaining(['network:crowd']) as string[] },
    ]);
    load.mockClear();
    await expect(assessNetwork(telar, { id: 'network:crowd' })).rejects.toMatchObject({ kind: 'too-large' });
    expect(load).not.toHaveBeenCalled();
    await telar.store.undoRevision(number);
    expect((await listAssessments(telar, { territory }))!.notAssessed).toBeUndefined();
    expect(await assessNetwork(telar, { id: 'network:crowd' })).toBeNull();
  });

  it('names the waves that there are when another is asked for', async () => {
    const [first] = (await assessNetwork(telar, { id: costa }))!.waves;
    expect((await assessNetwork(telar, { id: costa, wave: first!.wave }))!.waves).toEqual([first]);
    await expect(assessNetwork(telar, { id: costa, wave: 'w9' })).rejects.toMatchObject({
      kind: 'invalid-request',
      field: 'wave',
    });
  });

  it('fails as a whole when the store does, and tries again the next time', async () => {
    vi.spyOn(telar.store, 'loadNetworks').mockRejectedValueOnce(new Error('the store is away'));
    await expect(listAssessments(telar, { territory })).rejects.toThrow('the store is away');
    expect((await listAssessments(telar, { territory }))!.networks.length).toBeGreaterThan(0);
  });
});
