import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { rounded } from './fit-unit-square.ts';
import type { Position } from './points.ts';
import { spreadApart } from './spread-apart.ts';

/**
 * Keeps known actors exactly where they were, so that two waves can be compared by eye. A newcomer goes to the middle
 * of the neighbours that are placed already; one without such neighbours to the lower edge.
 */
export function stayInPlace(graph: NetworkGraph, known: ReadonlyMap<string, Position>): Position[] {
  const n = graph.actors.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const fixed = new Uint8Array(n);
  for (const [position, id] of graph.actors.entries()) {
    const place = known.get(id);
    if (!place) continue;
    x[position] = place.x;
    y[position] = place.y;
    fixed[position] = 1;
  }
  placeNewcomers(graph, x, y, fixed.slice());
  spreadApart({ x, y }, 0.5 / Math.sqrt(Math.max(n, 25)), 40, fixed);
  const inside = (value: number) => rounded(Math.min(1, Math.max(0, value)));
  return graph.actors.map(
    (id, position) => known.get(id) ?? { x: inside(x[position]!), y: inside(y[position]!) },
  );
}

/** Again and again the newcomer whose neighbours are known, in the order of positions; then those without. */
function placeNewcomers(graph: NetworkGraph, x: Float64Array, y: Float64Array, placed: Uint8Array): void {
  const { offset, neighbour } = undirectedNeighbours(graph);
  let waiting = graph.actors.map((_, position) => position).filter((position) => !placed[position]);
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((position) => {
      const friends = neighbour
        .slice(offset[position]!, offset[position + 1]!)
        .filter((there) => placed[there]);
      if (friends.length === 0) return true;
      x[position] = friends.reduce((sum, there) => sum + x[there]!, 0) / friends.length;
      y[position] = friends.reduce((sum, there) => sum + y[there]!, 0) / friends.length;
      placed[position] = 1;
      return false;
    });
  }
  for (const [index, position] of waiting.entries()) {
    x[position] = (index + 1) / (waiting.length + 1);
    y[position] = 0;
  }
}
