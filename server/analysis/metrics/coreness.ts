import { undirectedNeighbours } from '../neighbours.ts';
import type { NetworkGraph } from '../network-graph.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Coreness: the largest k such that the actor belongs to a group in which everybody is tied with k others of the group.
 *
 * Source      Seidman 1983, doi:10.1016/0378-8733(83)90028-X; algorithm Batagelj & Zaveršnik 2003, arXiv:cs/0310049
 * Reads       simple network, directions ignored: a mutual pair is one tie
 * Tie cost    not used
 * Returns     one whole number an actor, [0, n−1]
 * Undefined   never: an actor without ties has 0
 * Cost        O(n + m)
 * Agrees with networkx 3 core_number of the undirected network; UCINET k-core on the symmetrised network
 * @example coreness(ties("a-b b-c c-a c-d"))   // a 2, b 2, c 2, d 1
 */
export function coreness(graph: NetworkGraph): number[] {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const degree = Int32Array.from({ length: n }, (_, position) => offset[position + 1]! - offset[position]!);
  // Positions sorted by degree; `start[k]` is where those of degree k begin.
  const start = new Int32Array(n + 2);
  for (const own of degree) start[own + 1]!++;
  for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!;
  const next = start.slice();
  const order = new Int32Array(n);
  const place = new Int32Array(n);
  for (let position = 0; position < n; position++) {
    place[position] = next[degree[position]!]!++;
    order[place[position]!] = position;
  }
  for (let at = 0; at < n; at++) {
    const here = order[at]!;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (degree[there]! <= degree[here]!) continue;
      const first = Math.max(start[degree[there]!]!, at + 1);
      const other = order[first]!;
      [order[place[there]!], order[first]] = [other, there];
      place[other] = place[there]!;
      place[there] = first;
      start[degree[there]!] = first + 1;
      degree[there]!--;
    }
  }
  return Array.from(degree);
}

export const corenessMetric = actorMetric({
  id: 'coreness',
  name: { es: 'Núcleo (k-core)', en: 'Coreness' },
  meaning: {
    es: 'El mayor k tal que el actor está en un grupo donde cada uno tiene lazos con k otros del grupo.',
    en: 'The largest k such that the actor is in a group where everybody is tied with k others of it.',
  },
  formula: 'largest k with v in a subgraph of minimum degree k',
  source:
    'Seidman 1983, doi:10.1016/0378-8733(83)90028-X; algorithm Batagelj & Zaveršnik 2003, arXiv:cs/0310049',
  unit: units.ties,
  range: [0, null],
  reads: ignoringDirection('simple network, directions ignored: a mutual pair is one tie'),
  undefinedWhen: 'never: an actor without ties has 0',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'networkx 3 core_number of the undirected network; UCINET k-core (symmetrised)',
  measure: coreness,
});
