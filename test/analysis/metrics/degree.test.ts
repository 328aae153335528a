import { describe, expect, it } from 'vitest';
import { degree, inDegree, outDegree } from '../../../server/analysis/metrics/degree.ts';
import { complete, path, star } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8, toy8Undirected } from '../../networks/toy8.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('degree', () => {
  it('of families', () => {
    expect(degree(path(4))).toEqual([1, 2, 2, 1]);
    expect(degree(star(5))).toEqual([4, 1, 1, 1, 1]);
    expect(degree(complete(4))).toEqual([3, 3, 3, 3]);
  });

  it('of toy8: a mutual tie counts 2 when directed, 1 when not', () => {
    expect(inDegree(toy8)).toEqual([5, 1, 2, 0, 1, 1, 1, 0]);
    expect(outDegree(toy8)).toEqual([2, 2, 1, 2, 1, 2, 1, 0]);
    expect(degree(toy8)).toEqual([7, 3, 3, 2, 2, 3, 2, 0]);
    expect(degree(toy8Undirected)).toEqual([5, 2, 2, 2, 2, 2, 1, 0]);
  });

  for (const id of ['degree', 'in-degree', 'out-degree']) {
    agreesWithFrozen(id);
    obeysLaws(id, { loners: 'change nothing' });
  }
});
