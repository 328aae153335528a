import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participation } from '../../../server/analysis/metrics/participation.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';

describe('participation coefficient', () => {
  it('of families: a centre whose n−1 neighbours lie evenly in g groups has 1 − 1/g', () => {
    const groups = ['x', 'a', 'a', 'b', 'b', 'c', 'c'];
    expect(participation({ ...star(7), attributes: { group: groups } })[0]).toBeCloseTo(2 / 3, 12);
    expect(participation({ ...star(7), attributes: { group: groups.map(() => 'a') } })[0]).toBe(0);
  });

  obeysLaws('participation-coefficient', { loners: 'change nothing' });

  it('equals one minus the chance that two draws of a tie meet one group', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const group = graph.attributes.group!;
        const pairs = pairsOf(graph);
        for (const [v, value] of participation(graph).entries()) {
          const near = pairs.filter((pair) => pair.includes(v)).map(([a, b]) => group[a === v ? b : a]);
          const known = near.filter((name) => name !== null);
          if (near.length === 0) expect(value).toEqual({ undefined: 'no-ties' });
          else if (known.length === 0) expect(value).toEqual({ undefined: 'group-unknown' });
          else {
            const same = known.flatMap((x) => known.map((y) => x === y)).filter(Boolean).length;
            expect(value).toBeCloseTo(1 - same / known.length ** 2, 12);
          }
        }
      }),
    );
  });

  it('says when groups are not known', () => {
    expect(participation(ties('a-b'))).toEqual([
      { undefined: 'group-unknown' },
      { undefined: 'group-unknown' },
    ]);
  });
});
