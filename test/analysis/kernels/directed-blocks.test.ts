import { describe, expect, it } from 'vitest';
import { strongComponents } from '../../../server/analysis/graph/strong-components.ts';
import { splitDirected } from '../../../server/analysis/kernels/directed-blocks.ts';
import { reachCounts } from '../../../server/analysis/kernels/reach-counts.ts';
import { inNeighbours, outNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { ties } from '../../networks/families.ts';
import { graphFrom, manyGraphs } from './many-graphs.ts';

const everybody = (graph: NetworkGraph): Int32Array => Int32Array.from(graph.actors.keys());
const counted = (graph: NetworkGraph) =>
  reachCounts(outNeighbours(graph), inNeighbours(graph), strongComponents(graph), everybody(graph));

describe('reachCounts', () => {
  it('counts whom each reaches, as one search for each does', () => {
    for (const { name, graph } of manyGraphs(52, true)) {
      const { offset, neighbour } = outNeighbours(graph);
      const found = counted(graph);
      for (const [start, count] of found!.entries()) {
        const reached = new Set([start]);
        for (const v of reached)
          for (const there of neighbour.subarray(offset[v], offset[v + 1])) reached.add(there);
        expect(count, name).toBe(reached.size);
      }
    }
  });

  it('gives up on a long one-way chain, where each reaches others than the next', () => {
    const chain = (n: number) =>
      graphFrom(
        Array.from({ length: n }, (_, v) => `v${v}`),
        Int32Array.from({ length: n - 1 }, (_, v) => v),
        Int32Array.from({ length: n - 1 }, (_, v) => v + 1),
      );
    expect(counted(chain(200))).toEqual(Int32Array.from({ length: 200 }, (_, v) => 200 - v));
    expect(counted(chain(1_000))).toBeNull();
    expect(splitDirected(chain(1_000))).toBeNull();
  });
});

describe('splitDirected', () => {
  it('weighs the two sides of a cut-actor apart', () => {
    //  a → b → c → a, c → d → e → f → d, x → c, c → y: the blocks abc, def, cd, cx and cy
    const graph = ties('a>b b>c c>a c>d d>e e>f f>d x>c c>y');
    const { blocks, pairsApart } = splitDirected(graph)!;
    const named = (block: (typeof blocks)[number]) =>
      Object.fromEntries(
        Array.from(block.members, (v, at) => [
          graph.actors[v],
          [block.sourceWeight[at], block.targetWeight[at]],
        ]),
      );
    const found = blocks.map(named);
    expect(found).toHaveLength(5);
    // Two reach c from outside abc or are c; c, d, e, f and y are c or reached from it.
    expect(found).toContainEqual({ a: [1, 1], b: [1, 1], c: [2, 5] });
    expect(found).toContainEqual({ d: [5, 1], e: [1, 1], f: [1, 1] });
    expect(found).toContainEqual({ c: [4, 4], d: [3, 3] });
    // At c: from a, b to d, e, f, y; from x to a, b, d, e, f, y. At d: from a, b, c, x to e, f.
    expect(Object.fromEntries(Array.from(pairsApart, (pairs, v) => [graph.actors[v], pairs]))).toEqual({
      ...{ a: 0, b: 0, c: 14, d: 8, e: 0, f: 0, x: 0, y: 0 },
    });
  });
});
