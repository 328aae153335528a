import { describe, expect, it } from 'vitest';
import {
  isolationGroups,
  isolationRows,
  unplacedSchools,
} from '../../../../client/features/isolation/isolation-rows.ts';
import type { IsolatedSchools } from '../../../../contract/isolated-schools.ts';
import { actor } from '../../fixture.ts';

const words = { es: 'x', en: 'x' };
const apart = (id: string, networkId: string) => ({
  id,
  name: `Escuela ${id}`,
  networkId,
  networkName: `Red ${networkId}`,
  wave: '2024',
  simulated: true,
  latitude: null,
  longitude: null,
  comunaId: null,
});
const far = (id: string, km: number | null): IsolatedSchools['remoteness'][number] => ({
  id,
  name: `Escuela ${id}`,
  level: 'basic',
  nearest: km === null ? [] : [{ id: 'n', name: 'N', km, sostenedorId: null, sameOwner: null }],
  km,
  ownerSchools: null,
  singleSchoolOwner: null,
  rural: null,
  unknown: km === null ? 'no-coordinates' : null,
});
const found: IsolatedSchools = {
  territory: 'slep:1',
  year: 2024,
  networks: 2,
  schools: 4,
  nearest: 5,
  groups: [
    {
      id: 'silent',
      name: words,
      advice: words,
      schools: [apart('a', 'r'), apart('a', 's'), apart('b', 's')],
    },
    { id: 'unnamed', name: words, advice: words, schools: [apart('c', 'r')] },
  ],
  remoteness: [far('b', 15), far('d', 15.1), far('e', 80), far('f', null)],
};

describe('rows of isolated schools', () => {
  const rows = isolationRows(found, [actor('a', { comunaName: 'Lota' })]);

  it('have a school once in a group, with every network in which it stands so', () => {
    expect(rows.silent).toEqual([
      {
        id: 'a',
        name: 'Escuela a',
        comuna: 'Lota',
        km: null,
        networks: [
          { id: 'r', name: 'Red r' },
          { id: 's', name: 'Red s' },
        ],
      },
      { id: 'b', name: 'Escuela b', comuna: null, km: 15, networks: [{ id: 's', name: 'Red s' }] },
    ]);
    expect(rows.unnamed.map(({ id }) => id)).toEqual(['c']);
  });

  it('tell the far by the register from the farthest on, and never take the unknown for far or near', () => {
    expect(rows.register.map(({ id, km }) => [id, km])).toEqual([
      ['e', 80],
      ['d', 15.1],
    ]);
    expect(unplacedSchools(found)).toBe(1);
  });

  it('leave a group without schools empty', () => {
    expect(Object.keys(rows)).toEqual([...isolationGroups]);
    expect(rows.remote).toEqual([]);
  });
});
