import type { NetworkGraph } from '../graph/network-graph.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { rounded } from './fit-unit-square.ts';
import type { Position } from './points.ts';

/** Width of the picture in actors beside each other, at the least. */
const fewestColumns = 12;
/** Rows that stay empty between two bands. */
const gap = 2;
const margin = 0.02;

/**
 * Actors in bands, the first band on top: within a band by the middle of those they are tied to in the bands above, in
 * as many rows as it needs. The same graph and bands give the same places; nothing is drawn by chance.
 *
 * @param bands number of the band of each actor, in the order of the graph's actors; bands without actors take no room
 * Cost  O(n log n + m)
 */
export function bandLayout(graph: NetworkGraph, bands: readonly number[]): Position[] {
  const columns = Math.max(fewestColumns, Math.ceil(Math.sqrt(3 * bands.length)));
  const used = [...new Set(bands)].sort((a, b) => a - b);
  const members = used.map((band) => [...bands.keys()].filter((at) => bands[at] === band));
  const rows = members.map(({ length }) => Math.ceil(length / columns));
  const height = rows.reduce((sum, count) => sum + count, 0) + gap * (used.length - 1);
  const places: Position[] = bands.map(() => ({ x: 0.5, y: 0.5 }));
  const placed = new Set<number>();
  let top = 0;
  for (const [index, band] of members.entries()) {
    const ordered = byMiddleAbove(graph, band, places, placed);
    const deep = rows[index]!;
    const wide = Math.ceil(ordered.length / deep);
    for (const [at, actor] of ordered.entries())
      places[actor] = {
        x: inside((Math.floor(at / deep) + 0.5) / wide),
        y: inside(1 - (top + (at % deep) + 0.5) / height),
      };
    for (const actor of ordered) placed.add(actor);
    top += deep + gap;
  }
  return places;
}

const inside = (share: number): number => rounded(margin + share * (1 - 2 * margin));

/** Whoever has no tie upwards comes last; equal ones stay in the order of the graph. */
function byMiddleAbove(
  graph: NetworkGraph,
  band: readonly number[],
  places: readonly Position[],
  placed: ReadonlySet<number>,
): number[] {
  const { offset, neighbour } = undirectedNeighbours(graph);
  const middle = (actor: number): number => {
    const above = [...neighbour.subarray(offset[actor], offset[actor + 1])].filter((other) =>
      placed.has(other),
    );
    return above.length === 0 ? 2 : above.reduce((sum, other) => sum + places[other]!.x, 0) / above.length;
  };
  const middles = new Map(band.map((actor) => [actor, middle(actor)]));
  return band.toSorted((a, b) => middles.get(a)! - middles.get(b)! || a - b);
}
