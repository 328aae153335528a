import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inNeighbours,
  outNeighbours,
  undirectedNeighbours,
  type Neighbours,
} from '../../../server/analysis/graph/neighbours.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';

const listed = ({ offset, neighbour }: Neighbours) =>
  Array.from({ length: offset.length - 1 }, (_, at) => [...neighbour.slice(offset[at], offset[at + 1])]);

describe('neighbours', () => {
  it('of toy8, in ascending order, each once', () => {
    expect(listed(outNeighbours(toy8)).slice(0, 4)).toEqual([[1, 2], [0, 2], [0], [0, 4]]);
    expect(listed(inNeighbours(toy8))[0]).toEqual([1, 2, 3, 4, 5]);
    expect(listed(undirectedNeighbours(toy8))[0]).toEqual([1, 2, 3, 4, 5]);
    expect(listed(undirectedNeighbours(toy8))[7]).toEqual([]);
  });

  it('are built once a graph', () => {
    expect(outNeighbours(toy8)).toBe(outNeighbours(toy8));
  });

  it('agree with the list of ties, and name each tie', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        for (const [rows, here, there] of [
          [outNeighbours(graph), graph.from, graph.to],
          [inNeighbours(graph), graph.to, graph.from],
        ] as const) {
          for (const [at, row] of listed(rows).entries()) {
            expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
            for (let entry = rows.offset[at]!; entry < rows.offset[at + 1]!; entry++) {
              const tie = rows.tie[entry]!;
              const ends = [here[tie], there[tie]];
              if (graph.directed) expect(ends).toEqual([at, rows.neighbour[entry]]);
              else expect(ends.sort()).toEqual([at, rows.neighbour[entry]].sort());
            }
          }
          expect(rows.neighbour.length).toBe(graph.from.length * (graph.directed ? 1 : 2));
        }
        expect(undirectedNeighbours(graph).neighbour.length).toBe(2 * pairsOf(graph).length);
      }),
    );
  });
});
