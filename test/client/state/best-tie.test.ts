import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTie } from '../../../client/state/best-tie.ts';
import { actor, tie } from '../fixture.ts';

/** Global efficiency by the definition: breadth-first from everyone, mean of 1/distance over pairs. */
function slowEfficiency(ids: string[], pairs: [string, string][]): number {
  let sum = 0;
  for (const s of ids) {
    const far = new Map([[s, 0]]);
    for (const [id, hops] of far) {
      for (const [a, b] of pairs) {
        const other = a === id ? b : b === id ? a : null;
        if (other !== null && !far.has(other)) far.set(other, hops + 1);
      }
    }
    for (const t of ids) if (t !== s && far.has(t)) sum += 1 / far.get(t)!;
  }
  return sum / (ids.length * (ids.length - 1));
}

describe('the best tie to add', () => {
  it('closes a path of five into a ring: efficiency 77/120 becomes 3/4', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const path = [tie('a', 'b'), tie('b', 'c'), tie('c', 'd'), tie('d', 'e')];
    const best = bestTie(
      ids.map((id) => actor(id)),
      path,
    );
    expect(best).toMatchObject({ from: 'a', to: 'e' });
    expect(best!.before).toBeCloseTo(77 / 120, 12);
    expect(best!.after).toBeCloseTo(3 / 4, 12);
  });

  it('ties only schools, and none that are tied already', () => {
    expect(bestTie([actor('a'), actor('u', { kind: 'university' })], [])).toBeNull();
    expect(bestTie([actor('a'), actor('b')], [tie('a', 'b')])).toBeNull();
  });

  it('suggests nothing to a school that did not answer: its ties are unknown, not absent', () => {
    expect(bestTie([actor('a'), actor('b', { responded: false })], [])).toBeNull();
  });

  it('takes tension for no way of reaching anyone', () => {
    const best = bestTie([actor('a'), actor('b')], [tie('a', 'b', { sign: -1, layer: 'tension' })]);
    expect(best).toEqual({ from: 'a', to: 'b', before: 0, after: 1 });
  });

  it('agrees with trying every pair by the definition', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const every = ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));
    fc.assert(
      fc.property(fc.subarray(every, { maxLength: 14 }), (pairs) => {
        const best = bestTie(
          ids.map((id) => actor(id)),
          pairs.map(([a, b]) => tie(a, b)),
        );
        const open = every.filter((pair) => !pairs.includes(pair));
        const slow = Math.max(...open.map((pair) => slowEfficiency(ids, [...pairs, pair])));
        expect(best!.before).toBeCloseTo(slowEfficiency(ids, pairs), 9);
        expect(best!.after).toBeCloseTo(slow, 9);
      }),
      { numRuns: 60 },
    );
  });
});
