import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutual } from '../../../server/analysis/metrics/mutual.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { bothWays, path, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';

describe('mutual', () => {
  it('of families', () => {
    expect(mutual(path(4))).toEqual([1, 1, 1]);
    expect(mutual(bothWays(path(3)))).toEqual([1, 1, 1, 1]);
    expect(mutual(ties('a>b b>a a>c'))).toEqual([1, 1, 0]);
  });

  obeysLaws('mutual', { loners: 'change nothing' });

  it('equals looking back along each tie', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const has = tied(graph);
        expect(mutual(graph)).toEqual(
          Array.from(graph.from, (from, tie) => (has(graph.to[tie]!, from) ? 1 : 0)),
        );
      }),
    );
  });
});
