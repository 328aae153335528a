import { describe, expect, it } from 'vitest';
import {
  isolatedSchools,
  schoolsIsolatedEverywhere,
} from '../../../server/analysis/isolated-schools/isolated-schools.ts';
import { letters, smallNetwork, type TieLine } from '../patterns/small-network.ts';

const path = ['a>b', 'b>c', 'b>e'].map((word): TieLine => ['joint-work', word]);
const places = (far: string) =>
  Object.fromEntries(
    letters(6).map((id, i) => [id, { latitude: id === far ? -38.5 : -36 - i / 50, longitude: -72 }]),
  );

describe('isolated schools of a territory', () => {
  const one = smallNetwork({
    members: letters(6),
    network: { id: 'one' },
    actors: places('c'),
    waves: [{ ties: path, silent: ['d'] }],
  });
  const list = (networks: ReturnType<typeof smallNetwork>[], id: string) =>
    isolatedSchools(networks)
      .groups.find((group) => group.id === id)!
      .schools.map((school) => school.id);

  it('stand in groups that need different visits', () => {
    expect(isolatedSchools([one]).groups.map(({ id }) => id)).toEqual([
      'did-not-answer',
      'silent',
      'named-but-silent',
      'unnamed',
      'remote',
    ]);
    expect(list([one], 'did-not-answer')).toEqual(['d']);
    expect(list([one], 'silent')).toEqual(['f']);
    expect(list([one], 'named-but-silent')).toEqual(['c', 'e']);
    expect(list([one], 'unnamed')).toEqual(['a']);
    expect(list([one], 'remote')).toEqual(['c']);
  });

  const anywhere = (networks: ReturnType<typeof smallNetwork>[], id: string) =>
    schoolsIsolatedEverywhere(networks)
      .find((group) => group.id === id)!
      .schools.map((school) => school.id);

  it('stand apart in one network, with the others in which they have ties', () => {
    const two = smallNetwork({
      members: ['f', 'x', 'y'],
      network: { id: 'two' },
      waves: [{ ties: [['knowledge', 'f>x']] }],
    });
    const silent = isolatedSchools([one, two]).groups.find(({ id }) => id === 'silent')!.schools;
    expect(silent.map(({ id, networkId, otherNetworks }) => [id, networkId, otherNetworks])).toEqual([
      ['f', 'one', [{ id: 'two', name: two.network.name }]],
      ['y', 'two', []],
    ]);
    expect(anywhere([one, two], 'silent')).toEqual(['y']);
    expect(isolatedSchools([one, two])).toMatchObject({ networks: 2, schools: 8 });
  });

  it('are not unnamed everywhere when another network names them back', () => {
    const two = smallNetwork({
      members: ['a', 'x'],
      network: { id: 'two' },
      waves: [
        {
          ties: [
            ['joint-work', 'a>x'],
            ['joint-work', 'x>a'],
          ],
        },
      ],
    });
    expect(list([one, two], 'unnamed')).toEqual(['a']);
    expect(anywhere([one, two], 'unnamed')).toEqual([]);
  });

  it('read the last wave, and no network without a roster', () => {
    const before = smallNetwork({
      members: letters(2),
      waves: [
        {},
        {
          ties: [
            ['joint-work', 'a>b'],
            ['joint-work', 'b>a'],
          ],
        },
      ],
    });
    expect(list([before], 'silent')).toEqual([]);
    expect(isolatedSchools([{ ...one, network: { ...one.network, rosterKnown: false } }])).toMatchObject({
      networks: 0,
    });
    expect(isolatedSchools([])).toMatchObject({ networks: 0, schools: 0 });
  });
});
