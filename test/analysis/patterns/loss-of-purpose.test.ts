import { describe, expect, it } from 'vitest';
import { lastWave } from './read.ts';
import { letters, type SmallNetwork } from './small-network.ts';

const members = letters(6);
const wave = (more: Partial<SmallNetwork>) => lastWave({ members, ...more });
const rated = (scores: readonly number[]) => [
  { ratings: scores.map((score, i) => [members[i]!, 'proposito', score] as [string, string, number]) },
];
const purpose = { network: { purpose: 'Leer mejor' } };
/** Codes of the facts that every reading of the wave says. */
function shared(more: Partial<SmallNetwork>): string[] {
  const [first, ...rest] = wave(more).patterns.map(({ facts }) => facts.map(({ code }) => code));
  for (const codes of rest) expect(first!.every((code) => codes.includes(code))).toBe(true);
  return first!;
}

describe('loss of purpose', () => {
  it('is said by every reading where half of the commitments do not say what they are for', () => {
    const commitments = [
      { owners: ['a'] },
      { owners: ['b'], purpose: ' ' },
      { owners: ['c'], purpose: 'Leer' },
    ];
    const { patterns } = wave({ ...purpose, commitments });
    expect(patterns.length).toBeGreaterThan(5);
    for (const { facts, evidence } of patterns) {
      expect(evidence['purpose']).toMatchObject({ written: 'Leer mejor', commitments: 3, aimless: 2 });
      expect(facts.at(-1)!.text.es).toBe(
        'Posible pérdida de propósito: 2 de 3 compromisos no dicen para qué son.',
      );
    }
  });

  it('is not said of one commitment in two, and is of both', () => {
    const one = [{ owners: ['a'] }, { owners: ['b'], purpose: 'Leer' }];
    expect(shared({ ...purpose, commitments: one })).toEqual([]);
    expect(shared({ ...purpose, commitments: [{ owners: ['a'] }, { owners: ['b'] }] })).toEqual([
      'commitments',
    ]);
  });

  it('is said where members rate the purpose low, or do not agree on it', () => {
    expect(shared({ ...purpose, waves: rated([1, 1, 1, 2, 1, 1]) })).toEqual(['rated-low']);
    expect(shared({ ...purpose, waves: rated([1, 4, 1, 4, 1, 4]) })).toEqual(['not-shared']);
    expect(shared({ ...purpose, waves: rated([3, 4, 3, 4, 3, 4]) })).toEqual([]);
    expect(shared({ ...purpose, waves: rated([1, 1]) })).toEqual([]);
  });

  it('is said of an unwritten purpose only where the data could hold one', () => {
    expect(shared({})).toEqual([]);
    expect(shared({ commitments: [{ owners: ['a'], purpose: 'Leer' }] })).toEqual(['not-written']);
    expect(shared({ ...purpose, commitments: [{ owners: ['a'], purpose: 'Leer' }] })).toEqual([]);
  });

  it('changes no state or p', () => {
    const decided = (more: Partial<SmallNetwork>) =>
      wave(more).patterns.map(({ pattern, state, reason, p }) => [pattern, state, reason, p]);
    expect(decided({ commitments: [{ owners: ['a'] }] })).toEqual(decided({}));
  });
});
