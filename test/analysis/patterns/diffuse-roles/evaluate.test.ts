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

  it('cannot tell a leadership that two or three share from one that nobody knows', () => {
    const half = read('baaaaabbbb');
    expect(half).toMatchObject({ state: 'not-enough-evidence', reason: 'shared-leadership', p: null });
    expect(half.evidence['heads']).toEqual([
      { actor: 'a', by: 5 },
      { actor: 'b', by: 5 },
    ]);
    expect(half.evidence.text.es).toContain(
      'Nombran a Escuela A (5 veces); Escuela B (5 veces). ¿Es una conducción compartida?',
    );
    expect(half.lookAlikes).toContainEqual(
      expect.objectContaining({ id: 'shared-leadership', checked: 'possible' }),
    );
    // Three heads with ten votes of twelve are no nine in ten; with eleven they are.
    const twelve = letters(12);
    const of = (named: string) =>
      reading(
        {
          members: twelve,
          waves: [{ ties: [...named].map((to, i): TieLine => ['coordination', `${twelve[i]!}>${to}`]) }],
        },
        'diffuse-roles',
      );
    expect(of('lllljjjkkkab').state).not.toBe('not-enough-evidence');
    expect(of('lllljjjjkkak')).toMatchObject({ reason: 'shared-leadership' });
  });

  it('keeps diffuse what four or more are named for, and calm what most agree on', () => {
    expect(read('gbccddeeff')).toMatchObject({ state: 'flagged' });
    expect(read('jjjjjjjaaa').state).toBe('not-flagged');
  });

  it('makes ownerless commitments a second kind of evidence where so many are rare by themselves', () => {
    const three = [{ owners: [] }, { owners: [] }, { owners: [] }];
    expect(read('bcdefghijb', { commitments: three })).toMatchObject({
      evidenceKinds: ['ties', 'commitments'],
    });
    // Two of three: P(Bin(3, 1/4) ≥ 2) = .16.
    const two = [{ owners: [] }, { owners: [] }, { owners: ['a'] }];
    expect(read('bcdefghijb', { commitments: two })).toMatchObject({ evidenceKinds: ['ties'] });
  });
});
