import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import { neighbourhoods } from './visible-graph.ts';

type Suggestion = { from: string; to: string; before: number; after: number };

/** More schools than this are not searched pair by pair. */
export const mostSearched = 60;

/**
 * The tie between two schools that brings all actors closest together: the greatest gain in global efficiency
 * (mean of 1/distance over pairs, Latora & Marchiori 2001; its complement is the distance-weighted fragmentation),
 * counting each tie as one step whatever its direction, negative ties left out. Of equal gains the first by id.
 * Schools that did not answer are not suggested: what ties they have is not known. `null` with fewer than two schools, too many, or when every pair is already tied.
 */
export function bestTie(actors: readonly GraphActor[], ties: readonly GraphTie[]): Suggestion | null {
  const schools = actors
    .filter(({ kind, responded }) => kind === 'school' && responded !== false)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (schools.length < 2 || schools.length > mostSearched) return null;
  const positive = ties.filter(({ sign }) => sign === 1);
  const around = neighbourhoods(positive);
  const ids = actors.map(({ id }) => id);
  const distance = distances(ids, around);
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const before = efficiency(distance, null) / pairs;
  let best: Suggestion | null = null;
  for (const [at, { id: from }] of schools.entries()) {
    for (const { id: to } of schools.slice(at + 1)) {
      if (around.get(from)?.has(to)) continue;
      const after = efficiency(distance, [ids.indexOf(from), ids.indexOf(to)]) / pairs;
      if (best === null || after > best.after + 1e-12) best = { from, to, before, after };
    }
  }
  return best;
}

function distances(ids: readonly string[], around: ReturnType<typeof neighbourhoods>): number[][] {
  return ids.map((start) => {
    const hops = new Map([[start, 0]]);
    for (const [id, far] of hops) {
      for (const other of around.get(id)?.keys() ?? []) if (!hops.has(other)) hops.set(other, far + 1);
    }
    return ids.map((id) => hops.get(id) ?? Infinity);
  });
}

/** Sum of 1/distance over pairs, with one tie added when given: a route may now pass through it either way. */
function efficiency(distance: readonly number[][], added: readonly [number, number] | null): number {
  let sum = 0;
  for (let s = 0; s < distance.length; s += 1) {
    const fromS = distance[s]!;
    for (let t = s + 1; t < distance.length; t += 1) {
      let far = fromS[t]!;
      if (added !== null) {
        const toT = distance[t]!;
        const [a, b] = added;
        far = Math.min(far, fromS[a]! + 1 + toT[b]!, fromS[b]! + 1 + toT[a]!);
      }
      sum += 1 / far;
    }
  }
  return sum;
}
