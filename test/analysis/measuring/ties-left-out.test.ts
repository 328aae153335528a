import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../../server/analysis/metrics/catalogue.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { ties } from '../../networks/families.ts';
import { measureOne, networkValue } from '../../oracles/frozen.ts';

/** What the passport of a metric says was left out, by reason. */
function leftOut(graph: NetworkGraph, metric: string): Record<string, number> {
  const { network, passports } = measureOne(graph, metric);
  const { leftOut: reasons } = network[metric]?.passport ?? passports[metric]!;
  return Object.fromEntries(reasons.map(({ reason, ties: count }) => [reason, count]));
}

describe('ties that a metric leaves out', () => {
  const graph: NetworkGraph = {
    ...ties('a>b b>a b>c c>d d>a', { attributes: { group: ['x', 'x', 'y', null] } }),
    sign: Int8Array.of(1, -1, 1, 1, 1),
    responded: [true, true, false, true],
  };

  it('are counted by reason', () => {
    expect(leftOut(graph, 'density')).toEqual({ 'did-not-answer': 1 });
    expect(leftOut(graph, 'density.all-cells')).toEqual({});
    expect(leftOut(graph, 'modularity.given.directed')).toEqual({ negative: 1 });
    expect(leftOut(graph, 'degree.positive')).toEqual({ negative: 1 });
    // Directions ignored, a and b are tied once, and negatively.
    expect(leftOut(graph, 'degree.negative')).toEqual({ positive: 3 });
    expect(leftOut(graph, 'coleman-homophily')).toEqual({ 'group-unknown': 2 });
    expect(leftOut(graph, 'e-i.network.arcs')).toEqual({ 'group-unknown': 2 });
    // c did not answer, and the group of d is not known: the tie between them counts once.
    expect(leftOut(graph, 'yules-q')).toEqual({ 'did-not-answer': 1, 'group-unknown': 1 });
  });

  it('change no value where they are taken away', () => {
    const leaving = metrics.filter(({ reads }) => reads.leavesOut?.includes('negative'));
    expect(leaving.map(({ id }) => id)).toEqual([
      'degree.positive',
      'modularity.given',
      'modularity.given.directed',
      'modularity',
    ]);
    fc.assert(
      fc.property(anyGraph({ signed: true, directed: true, most: 6 }), (signed) => {
        // A pair with both signs is negative where directions are ignored: none of those.
        const negative = new Set(
          [...signed.from.keys()].flatMap((tie) =>
            signed.sign[tie] === -1 ? [`${signed.from[tie]} ${signed.to[tie]}`] : [],
          ),
        );
        fc.pre(
          [...signed.from.keys()].every(
            (tie) => signed.sign[tie] === -1 || !negative.has(`${signed.to[tie]} ${signed.from[tie]}`),
          ),
        );
        const kept = [...signed.from.keys()].filter((tie) => signed.sign[tie] !== -1);
        const only = {
          ...signed,
          from: Int32Array.from(kept, (tie) => signed.from[tie]!),
          to: Int32Array.from(kept, (tie) => signed.to[tie]!),
          strength: Float64Array.from(kept, (tie) => signed.strength[tie]!),
          sign: Int8Array.from(kept, () => 1),
        };
        for (const { id, level } of leaving) {
          if (level === 'actor')
            expect(measureOne(signed, id).actors, id).toEqual(measureOne(only, id).actors);
          else expect(networkValue(signed, id), id).toEqual(networkValue(only, id));
        }
      }),
      { numRuns: 40 },
    );
  });
});
