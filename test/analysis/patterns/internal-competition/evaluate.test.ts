import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../../server/analysis/inference/distribution.ts';
import { insideTies } from '../../../../server/analysis/inference/inside-ties.ts';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('internal competition', () => {
  const members = letters(10);
  const [one, other] = [members.slice(0, 5), members.slice(5)];
  const blocks = [
    ...everyPair('joint-work', one),
    ...everyPair('joint-work', other),
    ['joint-work', 'a>j'] as TieLine,
  ];
  const read = (small: Partial<SmallNetwork>) =>
    reading({ members, waves: [{ ties: blocks }], ...small }, 'internal-competition');
  const group = (of: (id: string) => string) =>
    Object.fromEntries(members.map((id) => [id, { group: of(id) }]));

  it('sees two blocks without knowing any group', () => {
    const found = read({});
    expect(found).toMatchObject({ state: 'flagged', grade: 'unconfirmed', subjects: [] });
    expect(found.evidence['halves']).toMatchObject({ parts: [one, other] });
  });

  it('has the exact p of ties inside a known group, allowing for a preference of three to one', () => {
    const found = read({ actors: group((id) => (one.includes(id) ? 'norte' : 'sur')) });
    const [split] = found.evidence['groupings'] as { p: number; inside: number; across: number }[];
    expect(split).toMatchObject({ by: 'group', inside: 20, insidePairs: 20, across: 1, acrossPairs: 25 });
    expect(split!.p).toBeCloseTo(atLeast(insideTies(20, 25, 21, 3), 20), 12);
  });

  it('is calm where ties cross the known groups, and says when a network is full', () => {
    const crossing = members.flatMap((a, i): TieLine[] => [['joint-work', `${a}>${members[(i + 3) % 10]!}`]]);
    expect(
      read({ waves: [{ ties: crossing }], actors: group((id) => (one.includes(id) ? 'n' : 's')) }).state,
    ).toBe('not-flagged');
    expect(read({ waves: [{ ties: everyPair('joint-work', members) }] })).toMatchObject({
      reason: 'too-sparse-to-tell',
    });
  });
});
