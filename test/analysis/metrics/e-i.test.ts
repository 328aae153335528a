import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eiOfActors, eiOfArcs, eiOfNetwork } from '../../../server/analysis/metrics/e-i.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { measureOne } from '../../oracles/frozen.ts';
import { agreesWithNetworkx } from '../../oracles/frozen-directed.ts';

describe('E-I index', () => {
  it('of families', () => {
    const k = 4;
    const graph = { ...twoCliquesAndABridge(k), attributes: { group: [...'xxxxyyyy'] } };
    // k(k−1) ties inside, one across.
    expect(eiOfNetwork(graph)).toBeCloseTo((1 - k * (k - 1)) / (1 + k * (k - 1)), 12);
    expect(eiOfActors(graph)[0]).toBe(-1);
    expect(eiOfActors(graph)[3]).toBeCloseTo((1 - 3) / 4, 12);
    expect(eiOfNetwork({ ...complete(3), attributes: { group: [...'xyz'] } })).toBe(1);
  });

  it('of toy8 with groups {1,2,3} and {4…8}: −.25', () => {
    expect(eiOfNetwork(toy8)).toBe(-0.25);
  });

  it('over arcs counts a pair that names each other twice, and its passport says so', () => {
    const graph = ties('a>b b>a a>c', { attributes: { group: [...'xxy'] } });
    expect(eiOfNetwork(graph)).toBe(0);
    expect(eiOfArcs(graph)).toBeCloseTo(-1 / 3, 12);
    const { passport } = measureOne(graph, 'e-i.network.arcs').network['e-i.network.arcs']!;
    expect(passport).toMatchObject({ ties: 'arcs', m: 3 });
  });

  obeysLaws('e-i', { loners: 'change nothing' });
  obeysLaws('e-i.network');
  obeysLaws('e-i.network.arcs');
  agreesWithNetworkx('e-i.network.arcs');

  it('equals counting pairs', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const group = graph.attributes.group!;
        const known = pairsOf(graph).filter(([a, b]) => group[a] !== null && group[b] !== null);
        fc.pre(known.length > 0);
        const outside = known.filter(([a, b]) => group[a] !== group[b]).length;
        expect(eiOfNetwork(graph)).toBeCloseTo((2 * outside) / known.length - 1, 12);
        const arcs = [...graph.from.keys()]
          .map((tie) => [group[graph.from[tie]!], group[graph.to[tie]!]])
          .filter(([a, b]) => a !== null && b !== null);
        const crossing = arcs.filter(([a, b]) => a !== b).length;
        expect(eiOfArcs(graph)).toBeCloseTo((2 * crossing) / arcs.length - 1, 12);
      }),
    );
  });

  it('says why there is none', () => {
    expect(eiOfNetwork(ties('a b'))).toEqual({ undefined: 'no-ties' });
    expect(eiOfNetwork(ties('a-b'))).toEqual({ undefined: 'group-unknown' });
    expect(eiOfArcs(ties('a>b'))).toEqual({ undefined: 'group-unknown' });
  });
});
