import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import { allCellsDensity, density, observedDensity } from '../../../server/analysis/metrics/density.ts';
import { buildGraph, type GraphSource } from '../../../server/analysis/graph/network-graph.ts';
import { networkFacts } from '../../../server/analysis/patterns/network-facts.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, snaNumber, ucinetNetworks } from '../../oracles/published.ts';

describe('density', () => {
  it('of families', () => {
    expect(density(path(6))).toBeCloseTo(2 / 6, 12);
    expect(density(star(6))).toBeCloseTo(2 / 6, 12);
    expect(density(cycle(6))).toBeCloseTo(2 / 5, 12);
    expect(density(complete(6))).toBe(1);
    expect(density(empty(6))).toBe(0);
  });

  it('as UCINET and R sna print it', () => {
    for (const name of ucinetNetworks)
      expect(density(frozenGraph(name))).toBeCloseTo(published.ucinet_cohesion[name].Density!, 7);
    for (const name of ['knoke_info', 'knoke_money'] as const)
      expect(density(frozenGraph(name))).toBeCloseTo(snaNumber(name, 'dens'), 6);
    expect(density(toy8)).toBeCloseTo(0.19643, 5);
  });

  agreesWithFrozen('density');
  agreesWithFrozen('density.all-cells', { key: 'density' });
  obeysLaws('density');
  obeysLaws('density.all-cells');

  it('equals counting every cell', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const has = tied(graph);
        const cells = graph.actors
          .flatMap((_, i) => graph.actors.map((__, j) => [i, j] as const))
          .filter(([i, j]) => i !== j);
        expect(density(graph)).toBeCloseTo(cells.filter(([i, j]) => has(i, j)).length / cells.length, 12);
      }),
    );
  });

  it('merges parallel ties and says when there are too few actors', () => {
    expect(density(ties('a-b b-a'))).toBe(1);
    expect(density(empty(1))).toEqual({ undefined: 'too-few-actors' });
  });
});

describe('density of what was observed', () => {
  const among = (source: Omit<GraphSource, 'ties'> & { pairs: string }) =>
    buildGraph({
      ...source,
      ties: source.pairs.split(' ').map((pair) => ({ from: pair.slice(0, 1), to: pair.slice(1) })),
    });

  it('leaves out the rows of those who did not answer', () => {
    const graph = among({
      directed: true,
      actors: ['a', 'b', 'c', 'd'],
      pairs: 'ab ba cd',
      responded: [true, true, true, false],
    });
    expect(observedDensity(graph)).toBe(3 / 9);
    expect(density(graph)).toBe(3 / 9);
    expect(allCellsDensity(graph)).toBe(3 / 12);
  });

  it('of an undirected graph counts the pairs that somebody could report', () => {
    const graph = among({
      directed: false,
      actors: ['a', 'b', 'c', 'd'],
      pairs: 'ab bc',
      responded: [true, true, false, false],
    });
    expect(observedDensity(graph)).toBe(2 / 5);
  });

  it('equals the density where everybody answered', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const all = { ...graph, responded: graph.actors.map(() => true) };
        expect(observedDensity(all)).toBeCloseTo(density(graph) as number, 12);
      }),
    );
  });

  it('equals counting the observed cells', () => {
    const answers = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyGraph({ least: 2 }), answers, (graph, answered) => {
        const responded = graph.actors.map((_, i) => answered[i]!);
        fc.pre(responded.some(Boolean));
        const has = tied(graph);
        const cells = graph.actors
          .flatMap((_, i) => graph.actors.map((__, j) => [i, j] as const))
          .filter(([i, j]) => i !== j && (responded[i] || (!graph.directed && responded[j])));
        const expected = cells.filter(([i, j]) => has(i, j)).length / cells.length;
        expect(observedDensity({ ...graph, responded })).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('is the density that an assessment gives of the same view', () => {
    for (let seed = 0; seed < 9; seed++) {
      const response = [1, 0.9, 0.6][seed % 3]!;
      const { data } = simulateNetwork({ seed: `density-${String(seed)}`, n: 8 + seed, response, waves: 1 });
      const view = { layers: ['knowledge', 'joint-work'], kinds: ['school' as const] };
      const { graph } = graphFromNetwork(data, view);
      expect(density(graph)).toBeCloseTo(networkFacts(buildSurveyWaves(data).at(-1)!).density as number, 12);
      const missing = graph.responded.some((answer) => answer === false);
      expect(missing).toBe(response < 1);
      if (missing) expect(density(graph)).not.toBeCloseTo(allCellsDensity(graph) as number, 6);
    }
  });

  it('is undefined where nobody is known to have answered', () => {
    expect(observedDensity(path(4))).toEqual({ undefined: 'answers-unknown' });
    const silent = { ...path(3), responded: [false, false, false] };
    expect(observedDensity(silent)).toEqual({ undefined: 'nobody-answered' });
    expect(observedDensity(path(1))).toEqual({ undefined: 'too-few-actors' });
  });
});
