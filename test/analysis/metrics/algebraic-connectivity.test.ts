import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  algebraicConnectivity,
  type ComponentConnectivity,
} from '../../../server/analysis/metrics/algebraic-connectivity.ts';
import { symmetricEigen } from '../linear/symmetric-eigen.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { frozenGraph, frozenNames } from '../../oracles/frozen.ts';
import frozen from '../../oracles/frozen.json' with { type: 'json' };

const values = (graph: Parameters<typeof algebraicConnectivity>[0]) =>
  (algebraicConnectivity(graph) as ComponentConnectivity[]).map((part) => part.value as number);

describe('algebraic connectivity', () => {
  it('of families', () => {
    expect(values(path(6))[0]).toBeCloseTo(2 * (1 - Math.cos(Math.PI / 6)), 9);
    expect(values(cycle(7))[0]).toBeCloseTo(2 * (1 - Math.cos((2 * Math.PI) / 7)), 9);
    expect(values(star(6))[0]).toBeCloseTo(1, 9);
    expect(values(complete(6))[0]).toBeCloseTo(6, 9);
    expect(values(path('a', 'b'))[0]).toBeCloseTo(2, 9);
  });

  it('of toy8: .4659 for the component of 1–7', () => {
    expect(algebraicConnectivity(toy8)).toMatchObject([{ size: 7, first: '1' }]);
    expect(values(toy8)[0]).toBeCloseTo(0.4659, 4);
  });

  it.each(frozenNames)('of %s agrees with the frozen second opinion, component by component', (name) => {
    const graphs = frozen.graphs as Record<string, { networkValues: { 'algebraic-connectivity': number[] } }>;
    const wanted = graphs[name]!.networkValues['algebraic-connectivity'];
    const found = values(frozenGraph(name)).toSorted((a, b) => a - b);
    expect(found.length).toBe(wanted.length);
    for (const [at, value] of found.entries()) expect(value).toBeCloseTo(wanted[at]!, 8);
  });

  obeysLaws('algebraic-connectivity');

  it('equals the second smallest eigenvalue of the written-out Laplacian', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2 }), (graph) => {
        const pairs = pairsOf(graph);
        fc.pre(pairs.length > 0);
        const parts = slowParts([...graph.actors.keys()], pairs).filter((part) => part.length > 1);
        const wanted = parts.map((part) => {
          const n = part.length;
          const laplacian = new Float64Array(n * n);
          for (const [a, b] of pairs) {
            const [i, j] = [part.indexOf(a), part.indexOf(b)];
            if (i < 0) continue;
            laplacian[i * n + i]!++;
            laplacian[j * n + j]!++;
            laplacian[i * n + j] = laplacian[j * n + i] = -1;
          }
          return symmetricEigen(laplacian, n).values[n - 2]!;
        });
        const found = values(graph).toSorted((a, b) => a - b);
        for (const [at, value] of wanted.sort((a, b) => a - b).entries())
          expect(found[at]).toBeCloseTo(value, 8);
      }),
    );
  });

  it('measures each component, and says when there are no ties', () => {
    expect(values(ties('a-b b-c x-y'))).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)]);
    expect(algebraicConnectivity(empty(3))).toEqual({ undefined: 'no-ties' });
  });
});
