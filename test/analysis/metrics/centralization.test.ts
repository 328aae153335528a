import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralization } from '../../../server/analysis/metrics/centralization.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8, toy8Undirected } from '../../networks/toy8.ts';
import { frozenGraph } from '../../oracles/frozen.ts';
import { published, snaNumber, ucinetNetworks } from '../../oracles/published.ts';

describe('centralization', () => {
  it('of families: 1 for the star, 0 where all are alike', () => {
    expect(centralization(star(6), 'degree')).toBe(1);
    expect(centralization(star(6), 'betweenness')).toBe(1);
    expect(centralization(ties('b>a c>a d>a e>a'), 'in-degree')).toBe(1);
    expect(centralization(ties('a>b a>c a>d a>e'), 'out-degree')).toBe(1);
    for (const of of ['degree', 'betweenness', 'in-degree', 'out-degree'] as const)
      for (const graph of [cycle(6), complete(5), empty(4)]) expect(centralization(graph, of)).toBe(0);
    expect(centralization(path(4), 'degree')).toBeCloseTo(2 / 6, 12);
  });

  it('divides by (n−1)², and degrees by (n−1)(n−2) on the symmetrised network, as UCINET prints it', () => {
    for (const name of ucinetNetworks) {
      const printed = published.ucinet_cohesion[name];
      expect(centralization(frozenGraph(name), 'degree')).toBeCloseTo(printed['Deg Centralization']!, 7);
      expect(centralization(frozenGraph(name), 'out-degree')).toBeCloseTo(printed['Out-Centralization']!, 6);
      expect(centralization(frozenGraph(name), 'in-degree')).toBeCloseTo(printed['In-Centralization']!, 6);
    }
    const adolescents = frozenGraph('adolescents');
    expect(centralization(adolescents, 'degree')).toBeCloseTo(
      published.adolescents['degree_cz_Freeman((n-1)(n-2))']!,
      9,
    );
    // The same spread over n(n−1) is the other published number.
    expect((centralization(adolescents, 'degree') as number) * (42 / 56)).toBeCloseTo(
      published.adolescents['degree_cz_netrics(igraph loops convention n(n-1))']!,
      3,
    );
    expect(centralization(adolescents, 'betweenness')).toBeCloseTo(published.adolescents.betweenness_cz!, 4);
  });

  it('as R sna prints it, and of toy8', () => {
    for (const name of ['knoke_info', 'knoke_money'] as const) {
      expect(centralization(frozenGraph(name), 'in-degree')).toBeCloseTo(snaNumber(name, 'indegC'), 6);
      expect(centralization(frozenGraph(name), 'out-degree')).toBeCloseTo(snaNumber(name, 'outdegC'), 6);
      expect(centralization(frozenGraph(name), 'betweenness')).toBeCloseTo(snaNumber(name, 'betC'), 6);
    }
    expect(centralization(frozenGraph('hightech_advice'), 'betweenness')).toBeCloseTo(
      snaNumber('ht_advice', 'betC'),
      6,
    );
    expect(centralization(toy8, 'in-degree')).toBeCloseTo(0.5918, 4);
    expect(centralization(toy8, 'out-degree')).toBeCloseTo(0.102, 4);
    expect(centralization(toy8, 'betweenness')).toBeCloseTo(0.2041, 4);
    expect(centralization(toy8Undirected, 'betweenness')).toBeCloseTo(0.5374, 4);
  });

  for (const id of ['in-degree', 'out-degree', 'degree', 'betweenness']) obeysLaws(`centralization.${id}`);

  it('equals summing the gaps', () => {
    fc.assert(
      fc.property(anyGraph({ least: 3 }), (graph) => {
        const has = tied(graph);
        const all = [...graph.actors.keys()];
        const gaps = (of: (v: number) => number) => {
          const most = Math.max(...all.map(of));
          return all.reduce((sum, v) => sum + most - of(v), 0);
        };
        const n = all.length;
        expect(centralization(graph, 'in-degree')).toBeCloseTo(
          gaps((v) => all.filter((u) => has(u, v)).length) / (n - 1) ** 2,
          12,
        );
        expect(centralization(graph, 'degree')).toBeCloseTo(
          gaps((v) => all.filter((u) => has(u, v) || has(v, u)).length) / ((n - 1) * (n - 2)),
          12,
        );
      }),
    );
  });

  it('says when there are too few actors', () => {
    expect(centralization(empty(2), 'degree')).toEqual({ undefined: 'too-few-actors' });
  });
});
