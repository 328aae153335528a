import { describe, expect, it } from 'vitest';
import { schoolsOfMap, withoutFar } from '../../../../client/features/territory/map-schools.ts';
import type { GraphActor } from '../../../../contract/graphs.ts';

const school = (id: string, dependency: string, at: [number, number] | null = null) =>
  ({
    ...{ id, kind: 'school', isSet: false, dependency },
    ...{ latitude: at?.[0] ?? null, longitude: at?.[1] ?? null },
  }) as GraphActor;
const ids = (schools: readonly GraphActor[]) => schools.map(({ id }) => id);

const all = [
  school('1', 'slep'),
  school('2', 'municipal-daem'),
  school('3', 'private-subsidised'),
  { ...school('4', 'slep'), kind: 'sostenedor' } as GraphActor,
];

describe('the schools of a territory', () => {
  it('of a SLEP are those that it runs, of others the public ones', () => {
    const slep = schoolsOfMap({ kind: 'slep' }, all);
    expect([slep.kind, ids(slep.own), ids(slep.others)]).toEqual(['own', ['1'], ['2', '3']]);
    const region = schoolsOfMap({ kind: 'region' }, all);
    expect([region.kind, ids(region.own), ids(region.others)]).toEqual(['public', ['1', '2'], ['3']]);
  });

  it('of a SLEP that runs none yet are the public ones; where nothing is public, all', () => {
    expect(schoolsOfMap({ kind: 'slep' }, [all[1]!, all[2]!])).toMatchObject({ kind: 'public' });
    expect(schoolsOfMap({ kind: 'comuna' }, [all[2]!])).toMatchObject({ kind: 'all', others: [] });
  });
});

describe('the first view of the map', () => {
  const near = Array.from({ length: 99 }, (_, at) =>
    school(`near${at}`, 'slep', [-30 - (at % 10) / 100, -71 - at / 1000]),
  );

  it('leaves out one that lies far from all others, and keeps those without coordinates', () => {
    const far = school('far', 'slep', [-20, -70]);
    const none = school('none', 'slep');
    expect(ids(withoutFar([...near, far, none]))).toEqual(ids([...near, none]));
  });

  it('keeps a second place where more than a few are', () => {
    const second = Array.from({ length: 6 }, (_, at) => school(`far${at}`, 'slep', [-20, -70]));
    expect(withoutFar([...near, ...second])).toHaveLength(105);
  });
});
