import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularityFound, modularityOfGroups } from '../../../server/analysis/metrics/modularity.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { empty, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';

const random = () => createRandom(1);

describe('modularity', () => {
  it('of families: two cliques of k and a bridge, one group each', () => {
    const m = 4 * 3 + 1;
    const clubs = { ...twoCliquesAndABridge(4), attributes: { group: [...'xxxxyyyy'] } };
    expect(modularityOfGroups(clubs)).toBeCloseTo(12 / m - 1 / 2, 12);
    expect(modularityFound(clubs, random())).toBeCloseTo(12 / m - 1 / 2, 12);
    expect(modularityOfGroups(ties('a-b c-d', { attributes: { group: [...'xxyy'] } }))).toBe(0.5);
  });

  it('reaches the best known: karate club .4198, toy8 .2109', () => {
    // Brandes et al. 2008, doi:10.1109/TKDE.2007.190689.
    expect(modularityFound(frozenGraph('karate'), random(), { runs: 30 })).toBeCloseTo(0.4198, 4);
    expect(modularityFound(toy8, random())).toBeCloseTo(0.2109, 4);
  });

  agreesWithFrozen('modularity.given');
  obeysLaws('modularity.given');
  obeysLaws('modularity', { dependsOnOrder: true });

  it('equals the sum over all pairs', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const group = graph.attributes.group!.map((name, at) => name ?? `alone ${at}`);
        const pairs = pairsOf(graph);
        fc.pre(pairs.length > 0 && graph.attributes.group!.some((name) => name !== null));
        const degree = graph.actors.map((_, v) => pairs.filter((pair) => pair.includes(v)).length);
        const m = pairs.length;
        let sum = 0;
        for (const i of graph.actors.keys())
          for (const j of graph.actors.keys()) {
            if (group[i] !== group[j]) continue;
            const tied = i !== j && pairs.some((pair) => pair.includes(i) && pair.includes(j)) ? 1 : 0;
            sum += tied - (degree[i]! * degree[j]!) / (2 * m);
          }
        expect(modularityOfGroups(graph)).toBeCloseTo(sum / (2 * m), 10);
      }),
    );
  });

  it('weighs ties by strength and moves with the resolution only when asked', () => {
    const graph = ties('a-b:3 b-c:1 c-d:3', { attributes: { group: [...'xxyy'] } });
    expect(modularityOfGroups(graph)).toBeCloseTo(2 / 3 - 1 / 2, 12);
    expect(modularityOfGroups(graph, { strength: true })).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(modularityOfGroups(graph, { resolution: 2 })).toBeCloseTo(2 / 3 - 1, 12);
  });

  it('says why there is none', () => {
    expect(modularityFound(empty(4), random())).toEqual({ undefined: 'no-ties' });
    expect(modularityOfGroups(empty(4))).toEqual({ undefined: 'no-ties' });
    expect(modularityOfGroups(ties('a-b'))).toEqual({ undefined: 'group-unknown' });
  });
});
