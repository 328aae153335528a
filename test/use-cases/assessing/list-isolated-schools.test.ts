import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listIsolatedSchools } from '../../../server/use-cases/assessing/list-isolated-schools.ts';
import { actor, fromFile, schoolYear } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

const [valparaiso, nunoa] = ['comuna:05101', 'comuna:13120'];
const year = 2026;

/** One year more of the register, with schools on a meridian: south of each other, and some of no known place. */
const schools = (
  [
    ['school:13', valparaiso, null, 'municipal-daem'],
    ['school:12', valparaiso, -33, 'municipal-daem'],
    ['school:11', valparaiso, -33.5, 'private-paid'],
    ['school:10', valparaiso, null, 'municipal-daem'],
    ['school:14', nunoa, -33.1, 'municipal-daem'],
    ['school:15', nunoa, -34, 'municipal-daem'],
    ['school:demo-1', 'comuna:demo-1', -33.01, 'municipal-daem'],
  ] as const
).flatMap(([id, comunaId, latitude, dependency]) => [
  actor({ id, kind: 'school', name: `Escuela ${id}`, comunaId, simulated: id === 'school:demo-1' }),
  schoolYear({
    ...{ schoolId: id, year, comunaId, dependency, latitude, teaching: [110] },
    longitude: latitude === null ? null : -71,
  }),
]);

describe('listIsolatedSchools', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
    await telar.commit('another year', fromFile('register.csv', schools));
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });

  const remote = async (id: string, more: { year?: number } = {}) =>
    (await listIsolatedSchools(telar, { id, ...more }))!.remoteness;

  it('lists the schools of the territory, farthest first and those without a place last', async () => {
    const listed = await remote(valparaiso);
    expect(listed.map(({ id, unknown }) => [id, unknown])).toEqual([
      ['school:12', null],
      ['school:11', null],
      ['school:10', 'no-coordinates'],
      ['school:13', 'no-coordinates'],
    ]);
    expect(listed[0]).toMatchObject({ name: 'Escuela school:12', km: expect.closeTo(111.2, 1) as number });
  });

  it('says which school is far, from where the reader puts it, and of no known place nothing', async () => {
    const far = async (km?: number) => {
      const found = (await listIsolatedSchools(telar, { id: valparaiso, km }))!;
      return [found.farKm, found.remoteness.map(({ isFar }) => isFar)];
    };
    // The nearest of both is eleven kilometres off, and 44 of the other.
    expect(await far()).toEqual([15, [false, true, null, null]]);
    expect(await far(10)).toEqual([10, [true, true, null, null]]);
    expect(await far(60)).toEqual([60, [false, false, null, null]]);
  });

  it('looks for the nearest schools across the border of the territory, and at no simulated one', async () => {
    const [farthest] = await remote(valparaiso);
    expect(farthest!.nearest.map(({ id }) => id)).toEqual(['school:14', 'school:11', 'school:15']);
  });

  it('lists of a SLEP only the public schools, which are the ones it answers for', async () => {
    expect((await remote('slep:costa')).map(({ id }) => id)).toEqual(['school:12', 'school:10', 'school:13']);
  });

  it('is of the newest year of the register unless another is named, and that one is held', async () => {
    expect(await listIsolatedSchools(telar, { id: valparaiso })).toMatchObject({ year });
    expect((await remote(valparaiso, { year: 2025 })).map(({ id }) => id)).toEqual(['school:1', 'school:2']);
    await expect(remote(valparaiso, { year: 1900 })).rejects.toMatchObject({ field: 'year' });
  });

  it('measures the country once for all territories, and anew after an import', async () => {
    const load = vi.spyOn(telar.store, 'loadTerritory');
    const ofCountry = () => load.mock.calls.filter(([{ id }]) => id === 'country:cl').length;
    await remote(valparaiso);
    await remote(nunoa);
    expect(ofCountry()).toBe(1);
    const { number } = await telar.commit('nothing new', []);
    await remote(nunoa);
    expect(ofCountry()).toBe(2);
    await telar.store.undoRevision(number);
  });

  it('says nothing of the remoteness of places that do not exist', async () => {
    const load = vi.spyOn(telar.store, 'loadTerritory');
    expect(await remote('comuna:demo-1')).toEqual([]);
    expect(load.mock.calls.map(([{ id }]) => id)).toEqual(['comuna:demo-1']);
  });

  it('sorts the schools of its networks into groups, each with what to do about it in both languages', async () => {
    const listed = (await listIsolatedSchools(telar, { id: valparaiso }))!;
    expect(listed).toMatchObject({ territory: valparaiso, networks: 1, nearest: 5 });
    expect(listed.groups.map(({ id }) => id)).toEqual([
      'did-not-answer',
      'silent',
      'named-but-silent',
      'unnamed',
      'remote',
    ]);
    for (const { name, advice } of listed.groups) {
      expect([name.es, name.en, advice.es, advice.en]).not.toContain('');
      expect(advice.es).not.toBe(advice.en);
    }
    // School 2 alone named somebody in the last wave, and nobody named it; of the others nobody wrote down who answered.
    const where = listed.groups.flatMap((group) =>
      group.schools.map((school) => [group.id, school.id, school.wave]),
    );
    expect(where).toEqual([['unnamed', 'school:2', 'w2']]);
    const [school] = listed.groups.flatMap(({ schools }) => schools);
    expect(school!.otherNetworks).toEqual([]);
  });

  it('knows nothing of collaboration where there is no network, and knows no other territory', async () => {
    expect(await listIsolatedSchools(telar, { id: nunoa })).toMatchObject({ networks: 0, schools: 0 });
    expect(await listIsolatedSchools(telar, { id: 'slep:0' })).toBeNull();
  });
});
