import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratingInterval } from '../../../server/analysis/profile/rating-interval.ts';
import { studentPoint } from '../../../server/analysis/profile/student-t.ts';
import { lastWave } from '../patterns/read.ts';
import { everyPair, letters, type SmallNetwork, type SmallWave } from '../patterns/small-network.ts';

describe('rating interval', () => {
  it('is wide for few raters, even when they agree, and stays within the scale', () => {
    const three = ratingInterval([3, 3, 3])!;
    expect(three.mean).toBe(3);
    expect(three.high - three.low).toBeGreaterThan(1);
    const twelve = ratingInterval(new Array(12).fill(3))!;
    expect(twelve.high - twelve.low).toBeLessThan((three.high - three.low) / 2);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), (scores) => {
        const { mean, low, high, raters } = ratingInterval(scores)!;
        expect(raters).toBe(scores.length);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(4);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
      }),
    );
  });

  it('measures agreement from three raters on: 1 when all say the same, 0 when they split to the ends', () => {
    expect(ratingInterval([2, 2, 2])!.agreement).toBe(1);
    expect(ratingInterval([1, 4, 1, 4])!.agreement).toBe(0);
    expect(ratingInterval([2, 3])!.agreement).toEqual({ undefined: 'too-few-raters' });
    expect(ratingInterval([])).toBeNull();
  });

  it('uses Student’s t: R qt(.975, …)', () => {
    expect(studentPoint(1)).toBe(12.706);
    expect(studentPoint(30)).toBe(2.042);
    expect(studentPoint(60)).toBeCloseTo(2, 2);
    expect(() => studentPoint(0)).toThrow(RangeError);
  });
});

const members = letters(8);
const rated = (characteristic: string, score: number, by = members): SmallWave['ratings'] =>
  by.map((actor) => [actor, characteristic, score]);
const profile = (small: Partial<SmallNetwork>) => lastWave({ members, ...small }).profile;
const one = (small: Partial<SmallNetwork>, id: string) =>
  profile(small).characteristics.find(({ characteristic }) => characteristic === id)!;

describe('profile', () => {
  it('has the ten characteristics, all silent without ratings', () => {
    const { characteristics } = profile({});
    expect(characteristics.map(({ characteristic }) => characteristic)).toEqual([
      'proposito',
      'colaboracion',
      'conocimiento',
      'indagacion',
      'confianza',
      'corresponsabilidad',
      'vinculacion',
      'participacion',
      'capital_profesional',
      'liderazgo',
    ]);
    expect(new Set(characteristics.map(({ state, reason }) => `${state} ${reason}`))).toEqual(
      new Set(['not-enough-evidence no-ratings']),
    );
  });

  it('is strong or weak when the whole interval lies on one side, and otherwise says why not', () => {
    expect(one({ waves: [{ ratings: rated('proposito', 4)! }] }, 'proposito')).toMatchObject({
      state: 'strong',
      reason: null,
    });
    expect(one({ waves: [{ ratings: rated('proposito', 1)! }] }, 'proposito')).toMatchObject({
      state: 'weak',
    });
    expect(one({ waves: [{ ratings: rated('proposito', 4, ['a', 'b'])! }] }, 'proposito').reason).toBe(
      'too-few-raters',
    );
    expect(
      one({ waves: [{ ratings: rated('proposito', 4)!, silent: ['a', 'b', 'c', 'd'] }] }, 'proposito').reason,
    ).toBe('low-response');
    const mixed = members.map((actor, i): [string, string, number] => [actor, 'proposito', 1 + (i % 4)]);
    expect(one({ waves: [{ ratings: mixed }] }, 'proposito').reason).toBe('borderline');
  });

  it('does not let ratings speak against what ties show', () => {
    const ties = everyPair('knowledge', members);
    expect(one({ waves: [{ ties, ratings: rated('conocimiento', 4)! }] }, 'conocimiento')).toMatchObject({
      state: 'strong',
      structure: { reach: 1, reciprocity: 1, points: 'for' },
    });
    expect(one({ waves: [{ ties, ratings: rated('conocimiento', 1)! }] }, 'conocimiento').reason).toBe(
      'ratings-and-ties-disagree',
    );
  });

  it('counts several informants of a school as one rater', () => {
    const twice = [...rated('proposito', 4)!, ...rated('proposito', 2)!];
    expect(one({ waves: [{ ratings: twice }] }, 'proposito').ratings).toMatchObject({ raters: 8, mean: 3 });
  });

  it('shows what structure there is: ties kept, commitments, leaders, the process mix', () => {
    const ties = everyPair('joint-work', letters(4), { depth: 'cooperative' });
    const shallow = everyPair('joint-work', ['e', 'f'], { depth: 'informative' });
    const small: Partial<SmallNetwork> = {
      waves: [
        { ties },
        { ties: [...ties, ...shallow, ['leadership', 'a>b'], ['leadership', 'c>b'], ['leadership', 'd>a']] },
      ],
      commitments: [
        { owners: ['a'], done: true, purpose: 'Plan lector' },
        { owners: [], done: false },
      ],
    };
    expect(one(small, 'colaboracion').structure).toMatchObject({ kept: 12, before: 12, share: 1 });
    expect(one(small, 'corresponsabilidad').structure).toMatchObject({
      commitments: 2,
      owned: 1,
      settled: 2,
      kept: 1,
    });
    expect(one(small, 'liderazgo').structure).toMatchObject({
      nominations: 3,
      named: 2,
      concentration: 5 / 9,
    });
    expect(profile(small).processes).toEqual({
      informative: 2 / 14,
      collaborative: 0,
      cooperative: 12 / 14,
      ties: 14,
    });
  });

  it('describes who runs the network', () => {
    const votes = (named: string) =>
      [...named]
        .map((to, i) => ['coordination', `${members[i]!}>${to}`] as const)
        .map(([l, t]) => [l, t] as [string, string]);
    expect(profile({ waves: [{ ties: votes('hhhhhh') }] }).governance).toMatchObject({
      form: 'lead-organisation',
      by: 'h',
    });
    expect(profile({ waves: [{ ties: votes('bcdefg') }] }).governance).toMatchObject({ form: 'shared' });
    const outside = {
      members: [...members, 'slep'],
      actors: { slep: { kind: 'sostenedor' as const } },
      memberships: { slep: { role: 'coordinator' } },
    };
    expect(profile(outside).governance).toMatchObject({
      form: 'network-administrative-organisation',
      by: 'slep',
    });
    expect(profile({}).governance).toBeNull();
  });
});
