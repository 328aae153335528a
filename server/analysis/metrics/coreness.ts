import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Coreness: the largest k such that the actor belongs to a group in which everybody is tied with k others of the group.
 * @example coreness(ties("a-b b-c c-a c-d"))   // a 2, b 2, c 2, d 1
 */
export function coreness(graph: NetworkGraph): number[] {
  const { offset, neighbour } = undirectedNeighbours(graph);
  const n = offset.length - 1;
  // Neighbours not yet taken away; in the end the coreness.
  const left = new Int32Array(n);
  const waiting = new Int32Array(n);
  const taken = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    left[v] = offset[v + 1]! - offset[v]!;
    waiting[v] = v;
  }
  let [waitingCount, takenCount] = [n, 0];
  for (let k = 0; takenCount < n; k++) {
    const first = takenCount;
    let kept = 0;
    for (let at = 0; at < waitingCount; at++) {
      const v = waiting[at]!;
      if (left[v]! > k) waiting[kept++] = v;
      else if (left[v] === k) taken[takenCount++] = v;
    }
    waitingCount = kept;
    // Whoever gets down to k neighbours goes with this k too.
    for (let at = first; at < takenCount; at++) {
      const here = taken[at]!;
      const end = offset[here + 1]!;
      for (let entry = offset[here]!; entry < end; entry++) {
        const there = neighbour[entry]!;
        const own = left[there]!;
        if (own <= k) continue;
        left[there] = own - 1;
        if (own - 1 === k) taken[takenCount++] = there;
      }
    }
  }
  const values: number[] = [];
  for (let v = 0; v < n; v++) values.push(left[v]!);
  return values;
}

export const corenessMetric = actorMetric({
  id: 'coreness',
  name: { es: 'Núcleo (k-core)', en: 'Coreness' },
  meaning: {
    es: 'El mayor k tal que el actor está en un grupo donde cada uno tiene vínculos con k otros del grupo.',
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
  equals: {
    ucinet: 'K-core',
    sna: 'kcores(mode="graph")',
    igraph: 'coreness',
    networkx: 'core_number',
    fromOurs: 'symmetrise first: on a directed network the others count a mutual pair twice',
  },
  measure: coreness,
});
