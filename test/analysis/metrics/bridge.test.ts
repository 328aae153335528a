import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridge } from '../../../server/analysis/metrics/bridge.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { cycle, path, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { toy8, toy8Undirected } from '../../networks/toy8.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('bridge', () => {
  it('of families', () => {
    expect(bridge(path(4))).toEqual([1, 1, 1]);
    expect(bridge(cycle(4))).toEqual([0, 0, 0, 0]);
    expect(bridge(twoCliquesAndABridge(3))).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(bridge(ties('a>b b>a'))).toEqual([1, 1]);
  });

  it('of toy8: 1–6 and 6–7', () => {
    const named = (graph: typeof toy8) =>
      bridge(graph).flatMap((is, tie) =>
        is ? [`${graph.actors[graph.from[tie]!]}${graph.actors[graph.to[tie]!]}`] : [],
      );
    expect(named(toy8Undirected)).toEqual(['61', '67']);
    expect(named(toy8)).toEqual(['61', '67', '76']);
  });

  agreesWithFrozen('bridge');
  obeysLaws('bridge', { loners: 'change nothing' });

  it('equals removing each tie and counting parts', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const all = [...graph.actors.keys()];
        const pairs = pairsOf(graph);
        for (const [tie, is] of bridge(graph).entries()) {
          const ends = [graph.from[tie]!, graph.to[tie]!];
          const left = pairs.filter((pair) => !pair.every((end) => ends.includes(end)));
          expect(is === 1).toBe(slowParts(all, left).length > slowParts(all, pairs).length);
        }
      }),
    );
  });
});
