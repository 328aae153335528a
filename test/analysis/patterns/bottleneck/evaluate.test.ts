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

  it('says how many pairs of ten are connected with a school and without it', () => {
    const found = reading({ members: letters(5), waves: [{ ties: path }] }, 'bottleneck');
    expect(found).toMatchObject({ grade: null, reads: ['joint-work', 'knowledge'] });
    expect(found.evidence.text.es).toContain(
      'Hoy todos los pares de escuelas se conectan; sin Escuela C, 3 de cada 10.',
    );
    expect(found.evidence.summary.es).toBe(
      'Hoy todos los pares de escuelas se conectan; sin Escuela B, 5 de cada 10.',
    );
  });

  it('gives per cent where tenths would not show the loss', () => {
    // Four of 36 pairs hang together; without the school in the middle of three, one of 28.
    const ties = ['a>b', 'b>c', 'd>e'];
    const found = reading(
      { members: letters(9), waves: [{ ties: ties.map((tie): TieLine => ['joint-work', tie]) }] },
      'bottleneck',
    );
    expect(found.subjects).toEqual(['b']);
    expect(found.evidence.text.es).toBe(
      'Hoy se conecta el 11 % de los pares de escuelas; sin Escuela B, el 4 % de los que quedan.',
    );
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
