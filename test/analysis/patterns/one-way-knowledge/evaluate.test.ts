import { describe, expect, it } from 'vitest';
import { fewMutualDyads } from '../../../../server/analysis/inference/mutual-dyads.ts';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('one-way knowledge', () => {
  const members = letters(9);
  const arcs = (count: number): TieLine[] =>
    members
      .flatMap((a, i) => members.slice(i + 1).map((b): TieLine => ['knowledge', `${a}>${b}`]))
      .slice(0, count);
  const read = (small: Partial<SmallNetwork>) => reading({ members, ...small }, 'one-way-knowledge');

  it('has the exact p: nine schools, 22 arcs, none returned', () => {
    const found = read({ waves: [{ ties: arcs(22) }] });
    expect(found).toMatchObject({ state: 'flagged', p: fewMutualDyads(9, 22, 0) });
    expect(found.p).toBeCloseTo(0.0089, 4);
    expect(found.evidence).toMatchObject({ arcs: 22, mutual: 0 });
  });

  it('leaves six schools with nine arcs open, and returned knowledge alone', () => {
    const six = read({
      members: letters(6),
      waves: [
        {
          ties: [
            ['knowledge', 'a>b'],
            ['knowledge', 'b>c'],
            ['knowledge', 'c>d'],
            ['knowledge', 'd>e'],
            ['knowledge', 'e>f'],
            ['knowledge', 'f>a'],
            ['knowledge', 'a>c'],
            ['knowledge', 'b>d'],
            ['knowledge', 'c>e'],
          ],
        },
      ],
    });
    expect(six.p).toBeCloseTo(0.179, 3);
    expect(six).toMatchObject({ state: 'not-enough-evidence', reason: 'too-sparse-to-tell' });
    expect(read({ waves: [{ ties: everyPair('knowledge', letters(5)) }] }).state).toBe('not-flagged');
  });

  it('reads a tie from giver to receiver whoever reports it, and only among those that answered', () => {
    const reported: TieLine[] = [
      ['knowledge', 'a>b', { reporter: 'b' }],
      ['knowledge', 'a>b'],
      ['knowledge', 'b>a'],
      ['knowledge', 'c>a'],
    ];
    expect(read({ waves: [{ ties: reported }] }).evidence).toMatchObject({ arcs: 3, mutual: 1 });
    expect(read({ waves: [{ ties: reported, silent: ['c'] }] }).evidence).toMatchObject({
      arcs: 2,
      mutual: 1,
      members: 8,
    });
    expect(read({ waves: [{ ties: reported, silent: ['c'] }] }).bounds).toEqual({
      low: 1,
      high: 9,
      unit: 'pairs',
    });
  });
});
