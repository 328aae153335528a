import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type TieLine } from '../small-network.ts';

describe('bottleneck', () => {
  const members = letters(6);
  const path = members.slice(0, 4).map((a, i): TieLine => ['joint-work', `${a}>${members[i + 1]!}`]);

  it('names the cut-schools of a path and what goes with each', () => {
    const found = reading({ members: letters(5), waves: [{ ties: path }] }, 'bottleneck');
    expect(found).toMatchObject({ state: 'flagged', subjects: ['b', 'c', 'd'] });
    expect(found.evidence['cutSchools']).toContainEqual({
      actor: 'c',
      fragmentationWithout: expect.closeTo(4 / 6, 12),
      robust: true,
    });
  });

  it('leaves open what a missing answer could mend', () => {
    const found = reading({ members: letters(5), waves: [{ ties: path, silent: ['a'] }] }, 'bottleneck');
    expect(found).toMatchObject({
      state: 'not-enough-evidence',
      reason: 'depends-on-missing',
      bounds: { low: 0, high: 3 },
    });
  });
});
