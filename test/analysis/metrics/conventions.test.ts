import { describe, expect, it } from 'vitest';
import { modularityOf } from '../../../server/analysis/groups/modularity-of.ts';
import { louvain } from '../../../server/analysis/groups/louvain.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { twoModeDensity } from '../../../server/analysis/metrics/two-mode/density.ts';
import { buildTwoMode } from '../../../server/analysis/metrics/two-mode/two-mode-network.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { empty, ties } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';
import { actorValues, frozenGraph, networkValue } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

/**
 * Eleven places where two programs give two correct-looking numbers. Each test holds our choice and shows the other
 * number beside it, so that a reader who finds the other knows why.
 */
describe('conventions', () => {
  it('1. fragmentation over directed reachability or weak components: campnet .3268 or 0', () => {
    const campnet = frozenGraph('campnet');
    expect(networkValue(campnet, 'fragmentation.directed')).toBeCloseTo(0.3268, 4);
    expect(networkValue(campnet, 'fragmentation.weak')).toBe(0);
  });

  it('2. degree centralization: (n−1)² by direction, (n−1)(n−2) symmetrised; others use n(n−1)', () => {
    const outStar = ties('a>b a>c a>d a>e');
    expect(networkValue(outStar, 'centralization.out-degree')).toBe(1);
    expect(networkValue(outStar, 'centralization.degree')).toBe(1);
    // The same sums of gaps (16 and 12) over the other denominators.
    expect(16 / (4 * 3)).toBeGreaterThan(1);
    expect(12 / (5 * 4)).toBe(0.6);
  });

  it('3. reciprocity never counts pairs without a tie: an out-star has 0, where sna grecip gives .6 by default', () => {
    const outStar = ties('a>b a>c a>d a>e');
    for (const form of ['arc', 'dyad']) expect(networkValue(outStar, `reciprocity.${form}`)).toBe(0);
    const { mutual, null: none } = networkValue(outStar, 'dyad-census') as { mutual: number; null: number };
    expect((mutual + none) / 10).toBe(0.6);
  });

  it('4. connectedness is weak, as in sna; UCINET’s cohesion connectedness is directed', () => {
    const campnet = frozenGraph('campnet');
    expect(networkValue(campnet, 'connectedness')).toBe(1);
    expect(1 - (networkValue(campnet, 'fragmentation.directed') as number)).toBeCloseTo(
      published.ucinet_cohesion.campnet.Connectedness!,
      7,
    );
  });

  it('5. constraint over the whole network, or the ego network when asked', () => {
    const graph = ties('ego-a ego-b a-b b-x b-y');
    expect(actorValues(graph, 'constraint').ego).toBeCloseTo(0.625 ** 2 + 0.75 ** 2, 12);
    expect(actorValues(graph, 'constraint', { network: 'ego' }).ego).toBeCloseTo(2 * 0.75 ** 2, 12);
  });

  it('6. gatekeeper and representative by formula: i outside, v and k inside is a gatekeeper', () => {
    const graph = ties('i>v v>k', { attributes: { group: ['out', 'in', 'in'] } });
    expect(actorValues(graph, 'brokerage.gatekeeper').v).toBe(1);
    expect(actorValues(graph, 'brokerage.representative').v).toBe(0);
  });

  it('7. two-mode density counts all cells of the rectangle: Davis .3532, not 89 of 32·31/2 pairs', () => {
    const network = buildTwoMode(
      ['a', 'b'],
      ['x', 'y', 'z'],
      [
        ['a', 'x'],
        ['b', 'x'],
        ['b', 'y'],
      ],
    );
    expect(twoModeDensity(network)).toBe(3 / 6);
    expect(networkValue(frozenGraph('davis'), 'density')).toBeCloseTo(89 / 496, 12);
    expect(published.davis.density).toBeCloseTo(89 / 252, 7);
  });

  it('8. closeness is nearness: more is closer; UCINET’s multi-measure "Closeness" is farness', () => {
    const values = actorValues(ties('a-b b-c'), 'closeness') as Record<string, number>;
    expect(values.b).toBeGreaterThan(values.a!);
    const farness = { a: 3, b: 2 };
    expect(values.a).toBeCloseTo(2 / farness.a, 12);
    expect(values.b).toBeCloseTo(2 / farness.b, 12);
  });

  it('9. Krackhardt efficiency over arcs, as sna: toy8 .8611; over the underlying network .8667', () => {
    expect(networkValue(toy8, 'krackhardt-efficiency')).toBeCloseTo(1 - (11 - 6) / (42 - 6), 12);
    expect(1 - (8 - 6) / (21 - 6)).toBeCloseTo(0.8667, 4);
  });

  it('10. strength is never cost, parallel ties are one, text is no strength, no ties give no NaN, a seed gives one answer', () => {
    const valued = ties('a-b:9 b-c:9 a-c:1');
    expect(actorValues(valued, 'betweenness').b).toBe(0);
    const byCost = buildGraph({
      directed: false,
      actors: ['a', 'b', 'c'],
      ties: [
        { from: 'a', to: 'b', cost: 1 / 9 },
        { from: 'b', to: 'c', cost: 1 / 9 },
        { from: 'a', to: 'c', cost: 1 },
      ],
    });
    expect(actorValues(byCost, 'betweenness').b).toBe(1);
    // graphology gives an isolated pair closeness 1 unless told otherwise.
    expect(actorValues(ties('a-b c d e'), 'closeness').a).toBe(1 / 4);
    expect(networkValue(ties('a-b b-a'), 'density')).toBe(1);
    const asText = { from: 'a', to: 'b', strength: '3' as unknown as number };
    expect(() => buildGraph({ directed: false, actors: ['a', 'b'], ties: [asText] })).toThrow('strength 3');
    expect(networkValue(empty(5), 'modularity')).toEqual({ undefined: 'no-ties' });
    expect(modularityOf(empty(5), [0, 0, 1, 1, 2])).toBeNull();
    const groups = () => louvain(frozenGraph('campnet'), createRandom(4)).of;
    expect(groups()).toEqual(groups());
  });

  it('11. LUB as in R sna: toy8 .5333, where the textbook least upper bound gives .7333', () => {
    expect(networkValue(toy8, 'lub')).toBeCloseTo(0.5333, 4);
    // 4 violations of 15 instead of 7.
    expect(1 - 4 / 15).toBeCloseTo(0.7333, 4);
  });
});
