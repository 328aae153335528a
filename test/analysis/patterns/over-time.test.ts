import { describe, expect, it, vi } from 'vitest';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { changesBetween, patternChanges } from '../../../server/analysis/patterns/changes-between.ts';
import type { State } from '../../../server/analysis/patterns/pattern.ts';
import { letters, smallNetwork, type TieLine } from './small-network.ts';

const moved = (...states: State[]) => {
  const waves = states.map((state) => ({ patterns: [{ pattern: 'x', state }] }));
  return patternChanges(
    { id: 'n', waves } as unknown as NetworkAssessment,
    states.length - 2,
    states.length - 1,
    () => 'resolved',
  )[0]!.change;
};

describe('pattern states over waves', () => {
  it('stand until a wave says not flagged: what cannot tell neither raises nor lifts', () => {
    expect(moved('not-flagged', 'flagged')).toBe('new');
    expect(moved('not-enough-evidence', 'flagged')).toBe('new');
    expect(moved('flagged', 'flagged')).toBe('persisting');
    expect(moved('flagged', 'not-enough-evidence')).toBe('persisting-unconfirmed');
    expect(moved('flagged', 'not-enough-evidence', 'flagged')).toBe('persisting');
    expect(moved('flagged', 'not-flagged')).toBe('resolved');
    expect(moved('not-flagged', 'not-flagged')).toBe('absent');
    // It was not there; whether it is now, nobody can tell.
    expect(moved('not-flagged', 'not-enough-evidence')).toBe('cannot-tell');
    expect(moved('flagged', 'not-flagged', 'not-enough-evidence')).toBe('cannot-tell');
    expect(moved('not-enough-evidence', 'not-enough-evidence')).toBe('cannot-tell');
  });
});

describe('changes between waves', () => {
  const ties = (...words: string[]): TieLine[] => words.map((word) => ['joint-work', word]);
  const data = smallNetwork({
    members: letters(6),
    memberships: { f: { validFrom: '2022-03' }, e: { validTo: '2021-12' } },
    actors: { ate: { kind: 'organisation', name: 'Asesora' } },
    waves: [{ ties: ties('a>b', 'b>c', 'c>d', 'a>e'), silent: ['d'] }, { ties: ties('a>b', 'a>c', 'a>f') }],
    assists: [
      ['ate', 'b', '2020-03', '2021-12'],
      ['ate', 'c', '2020-03', '2021-12'],
    ],
  });
  const found = changesBetween(data, undefined, undefined);

  it('keeps who came and went apart from what changed among those present and answering in both', () => {
    expect(found).toMatchObject({ from: 'w1', to: 'w2' });
    expect(found.members).toEqual({ entered: ['f'], left: ['e'], stayed: ['a', 'b', 'c', 'd'] });
    expect(found.ties.find(({ layer }) => layer === 'joint-work')).toEqual({
      layer: 'joint-work',
      members: 3,
      kept: 1,
      gained: 1,
      lost: 1,
      // d did not answer, e left and f came.
      unknown: 3,
      jaccard: 1 / 3,
    });
  });

  it('says what ended with a contract', () => {
    expect(found.contracts).toEqual([
      {
        external: 'ate',
        name: 'Asesora',
        schools: ['b', 'c'],
        served: { kept: 0, lost: 1 },
        others: { kept: 1, lost: 0 },
        lostPairs: [['b', 'c']],
      },
    ]);
  });

  it('asks why a pattern is not seen any more of the wave that saw it last', () => {
    const states: State[] = ['flagged', 'not-enough-evidence', 'not-flagged'];
    const waves = states.map((state) => ({ patterns: [{ pattern: 'x', state }] }));
    const lifted = vi.fn(() => 'collapsed' as const);
    expect(patternChanges({ waves }, 1, 2, lifted)[0]!.change).toBe('collapsed');
    expect(lifted.mock.calls).toEqual([['x', 0]]);
  });

  it('refuses a wave the network does not have', () => {
    expect(() => changesBetween(data, 'w1', 'w9')).toThrow(/expected one of w1, w2, found w9/);
  });
});
