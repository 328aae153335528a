import type { StoredGraph } from '../../store/ports/graph-reader.ts';

/** What is left around an actor when some ties are not given: whoever only those led to goes with them. */
export function withinReach(
  { actors, ties, truncated }: StoredGraph,
  { id, depth }: { id: string; depth: number },
): StoredGraph {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of ties) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  }
  const reached = new Set([id]);
  let ring = [id];
  for (let step = 0; step < depth; step++) {
    ring = ring.flatMap((one) => neighbours.get(one) ?? []).filter((other) => !reached.has(other));
    for (const one of ring) reached.add(one);
  }
  return {
    actors: actors.filter((actor) => reached.has(actor.id)),
    ties: ties.filter(({ from, to }) => reached.has(from) && reached.has(to)),
    truncated,
  };
}
