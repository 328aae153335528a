import { describe, expect, it } from 'vitest';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { changesBetween, patternChanges } from '../../../server/analysis/patterns/changes-between.ts';
import { disagreements } from '../../../server/analysis/patterns/disagreements.ts';
import type { State } from '../../../server/analysis/patterns/pattern.ts';
import { letters, smallNetwork, type TieLine } from './small-network.ts';

const moved = (...states: State[]) => {
  const waves = states.map((state) => ({ patterns: [{ pattern: 'x', state }] }));
  return patternChanges(
    { id: 'n', waves } as unknown as NetworkAssessment,
    states.length - 2,
    states.length - 1,
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
    expect(moved('not-flagged', 'not-enough-evidence')).toBe('absent');
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

  it('refuses a wave the network does not have', () => {
    expect(() => changesBetween(data, 'w1', 'w9')).toThrow(/expected one of w1, w2, found w9/);
  });
});

describe('disagreements', () => {
  const data = smallNetwork({
    members: letters(4),
    waves: [
      {
        silent: ['d'],
        ties: [
          ['joint-work', 'a>b'],
          ['joint-work', 'b>a'],
          ['joint-work', 'a>c'],
          ['joint-work', 'a>d'],
          ['knowledge', 'a>b', { reporter: 'a' }],
          ['knowledge', 'c>b', { reporter: 'b' }],
          ['knowledge', 'a>c', { reporter: 'a' }],
          ['knowledge', 'a>c', { reporter: 'c' }],
        ],
      },
    ],
  });

  it('lists what one end claims and the other does not mention, with who answered', () => {
    const found = disagreements(data, 'w1');
    expect(found.layers).toEqual([
      { layer: 'knowledge', agreed: 1, denied: 2, unanswered: 0 },
      { layer: 'joint-work', agreed: 1, denied: 1, unanswered: 1 },
    ]);
    expect(
      found.items.map(({ layer, claimedBy, other, answer }) => [layer, claimedBy, other, answer]),
    ).toEqual([
      ['joint-work', 'a', 'c', 'denies'],
      ['joint-work', 'a', 'd', 'did-not-answer'],
      ['knowledge', 'a', 'b', 'denies'],
      ['knowledge', 'b', 'c', 'denies'],
    ]);
  });

  it('takes silence for no denial where only one end was ever asked', () => {
    const ties = data.ties.filter(({ layer, reporter, from }) => layer === 'knowledge' && reporter === from);
    expect(disagreements({ ...data, ties }, 'w1').layers).toEqual([
      { layer: 'knowledge', agreed: 0, denied: 0, unanswered: 0 },
    ]);
  });

  it('tells when the informants of one school do not agree', () => {
    const second = data.responses
      .filter(({ actorId }) => actorId === 'a')
      .map((response) => ({ ...response, role: 'utp-head' }));
    expect(disagreements({ ...data, responses: [...data.responses, ...second] }, 'w1').withinSchools).toEqual(
      [{ actor: 'a', ties: 5, disputed: 5 }],
    );
  });
});
