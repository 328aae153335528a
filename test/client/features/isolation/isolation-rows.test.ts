import { describe, expect, it } from 'vitest';
import {
  isolationGroups,
  isolationRows,
  knownGroups,
  networksIn,
  unplacedSchools,
} from '../../../../client/features/isolation/isolation-rows.ts';
import type { IsolatedSchools } from '../../../../contract/isolated-schools.ts';
import { actor } from '../../fixture.ts';
import { apart, answer, far } from './isolated-answer.ts';

const found: IsolatedSchools = answer(
  {
    silent: [
      apart('a', 'r', { otherNetworks: [{ id: 't', name: 'Red t' }] }),
      apart('a', 's'),
      apart('b', 's'),
    ],
    unnamed: [apart('c', 'r', { km: 3.2 })],
    'did-not-answer': [apart('a', 't')],
  },
  [far('b', 15), far('d', 15.1), far('e', 80), far('f', null)],
);
const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
  actor(id, { comunaName: id === 'a' ? 'Lota' : null, dependency: id === 'e' ? 'private-paid' : 'slep' }),
);
const scope = { km: 15, actors };

describe('rows of isolated schools', () => {
  const rows = new Map(isolationRows(found, scope).map((row) => [row.id, row]));

  it('are one a school, with its groups and the networks of each', () => {
    expect([...rows.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...rows.get('a')!.groups.keys()]).toEqual(['silent', 'did-not-answer']);
    expect(networksIn(rows.get('a')!, 'silent').networks.map(({ id }) => id)).toEqual(['r', 's']);
    expect(rows.get('a')!.comuna).toBe('Lota');
  });

  it('say in which networks a school does have ties, and never of one in which it stands so', () => {
    expect(networksIn(rows.get('a')!, 'silent').others).toEqual([{ id: 't', name: 'Red t' }]);
    expect(networksIn(rows.get('a')!, null)).toEqual({
      networks: ['r', 's', 't'].map((id) => ({ id, name: `Red ${id}` })),
      others: [],
    });
  });

  it('tell the far by the register by what is asked, and never take the unknown for far or near', () => {
    const farFrom = (km: number) =>
      isolationRows(found, { km, actors })
        .filter(({ groups }) => groups.has('register'))
        .map(({ id }) => id);
    expect(farFrom(15)).toEqual(['d', 'e']);
    expect(farFrom(10)).toEqual(['b', 'd', 'e']);
    expect(unplacedSchools(found, actors)).toBe(1);
  });

  it('know the distance from the register, or as the survey gives it', () => {
    expect([rows.get('b')!.km, rows.get('c')!.km, rows.get('a')!.km]).toEqual([15, 3.2, null]);
  });

  it('leave out schools that are not looked at', () => {
    const own = actors.filter(({ dependency }) => dependency === 'slep');
    expect(isolationRows(found, { km: 15, actors: own }).some(({ id }) => id === 'e')).toBe(false);
  });
});

it('asks for visits first, and those who did not answer last', () => {
  expect(isolationGroups).toEqual([
    'silent',
    'unnamed',
    'named-but-silent',
    'remote',
    'register',
    'did-not-answer',
  ]);
  expect(knownGroups(found)).toEqual([...isolationGroups]);
  expect(knownGroups({ ...found, networks: 0 })).toEqual(['register']);
  expect(knownGroups({ ...found, remoteness: [] })).not.toContain('register');
});
