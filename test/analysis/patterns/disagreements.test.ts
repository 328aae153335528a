import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../server/analysis/patterns/disagreements.ts';
import { letters, smallNetwork } from './small-network.ts';

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
