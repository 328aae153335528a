import { describe, expect, it } from 'vitest';
import { isolatedByGroup, remoteSchools } from '../../../client/state/isolated-schools.ts';
import { actor } from '../fixture.ts';

const assessed = (id: string, standing: object) =>
  ({ id, waves: [{ facts: { standing: {} } }, { facts: { standing } }] }) as never;
const nobody = { didNotAnswer: [], silent: [], namedButSilent: [], unnamed: [], remote: [] };

describe('schools that stand alone in a survey', () => {
  it('are grouped by the last wave, with the networks in which they stand so', () => {
    const groups = isolatedByGroup([
      assessed('n1', { ...nobody, silent: ['a'], didNotAnswer: ['b'] }),
      assessed('n2', { ...nobody, silent: ['a'] }),
    ]);
    expect(groups.silent).toEqual([{ id: 'a', networks: ['n1', 'n2'] }]);
    expect(groups.didNotAnswer).toEqual([{ id: 'b', networks: ['n1'] }]);
    expect(groups.unnamed).toEqual([]);
  });

  it('are none where the facts do not say', () => {
    expect(isolatedByGroup([assessed('n1', {}), { id: 'n2', waves: [] } as never]).silent).toEqual([]);
  });
});

describe('remote schools', () => {
  const at = (id: string, latitude: number, known = {}) =>
    actor(id, { latitude, longitude: -70, state: 'working', ...known });

  it('are those beyond 15 km and three times the median', () => {
    const schools = [at('a', -33), at('b', -33.01), at('c', -33.02), at('far', -33.3)];
    const { remote, all } = remoteSchools(schools);
    expect(all).toHaveLength(4);
    expect(remote.map(({ id, nearest }) => [id, nearest])).toEqual([['far', 'c']]);
    expect(remote[0]!.km).toBeCloseTo(31.1, 0);
  });

  it('are none where everybody is as far: distance is the rule there', () => {
    expect(remoteSchools([at('a', -33), at('b', -33.3), at('c', -33.6)]).remote).toEqual([]);
  });

  it('leave closed schools out and count those without coordinates apart', () => {
    const { all, unplaced } = remoteSchools([
      at('a', -33),
      at('b', -33.01),
      at('closed', -34, { state: 'closed' }),
      actor('lost', { state: 'working' }),
    ]);
    expect(all.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(unplaced).toBe(1);
  });
});
