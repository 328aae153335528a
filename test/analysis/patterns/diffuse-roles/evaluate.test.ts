import { describe, expect, it } from 'vitest';
import { binomialAtMost } from '../../../../server/analysis/inference/beta-binomial.ts';
import { reading } from '../read.ts';
import { letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('diffuse roles', () => {
  const members = letters(10);
  const votes = (named: string): TieLine[] =>
    [...named].map((to, i) => ['coordination', `${members[i]!}>${to}`]);
  const read = (named: string, more: Partial<SmallNetwork> = {}) =>
    reading({ members, waves: [{ ties: votes(named) }], ...more }, 'diffuse-roles');

  it('sees ten schools that name nine coordinators', () => {
    const found = read('bcdefghija'.replace('a', 'b'));
    expect(found).toMatchObject({ state: 'flagged', p: binomialAtMost(2, 10, 2 / 3) });
  });

  it('is calm where seven in ten agree, and counts declared coordinators as one', () => {
    expect(read('jjjjjjjabc').state).toBe('not-flagged');
    const shared = { h: { role: 'coordinator' }, i: { role: 'coordinator' }, j: { role: 'coordinator' } };
    expect(read('hijhijhabc', { memberships: shared }).evidence).toMatchObject({ agree: 7, voters: 10 });
    expect(read('hijhijhabc', { memberships: shared }).state).toBe('not-flagged');
  });

  it('makes ownerless commitments a second kind of evidence', () => {
    const commitments = [{ owners: [] }, { owners: [] }, { owners: ['a'] }];
    expect(read('bcdefghijb', { commitments })).toMatchObject({
      grade: 'finding',
      evidenceKinds: ['ties', 'commitments'],
    });
  });
});
