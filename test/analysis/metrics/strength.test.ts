import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree } from '../../../server/analysis/metrics/degree.ts';
import { strength } from '../../../server/analysis/metrics/strength.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('strength', () => {
  it('of families', () => {
    expect(strength(ties('a>b:2 c>b:3'), 'in')).toEqual([0, 5, 0]);
    expect(strength(ties('a>b:2 c>b:3'), 'out')).toEqual([2, 0, 3]);
    expect(strength(star(5), 'out')).toEqual(degree(star(5)));
  });

  for (const id of ['strength-in', 'strength-out']) {
    agreesWithFrozen(id);
    obeysLaws(id, { loners: 'change nothing' });
  }

  it('doubles with the strengths, and adds up to the same in and out', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const doubled = retold(graph, { strength: (value) => 2 * value });
        expect(strength(doubled, 'in')).toEqual(strength(graph, 'in').map((value) => 2 * value));
        const sum = (direction: 'in' | 'out') =>
          strength(graph, direction).reduce((total, value) => total + value, 0);
        expect(sum('in')).toBe(sum('out'));
      }),
    );
  });
});
