import { addToList } from '../../../contract/add-to-list.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

/**
 * What is left around an actor when some ties are not given: whoever only those led to goes with them. Of more actors
 * than the limit the first stay, as in the store.
 */
export function withinReach<Actor extends { id: string }, Tie extends { from: string; to: string }>(
  { actors, ties, truncated }: { actors: Actor[]; ties: Tie[]; truncated: boolean },
  { id, depth, limit }: { id: string; depth: number; limit: number },
): { actors: Actor[]; ties: Tie[]; truncated: boolean } {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of ties) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      addToList(neighbours, one, other);
  }
  const reached = new Set([id]);
  let ring = [id];
  let isCut = false;
  for (let step = 0; step < depth && !isCut; step++) {
    const found = ring.flatMap((one) => neighbours.get(one) ?? []).filter((other) => !reached.has(other));
    const fresh = [...new Set(found)].toSorted(byCodeUnit);
    ring = fresh.slice(0, Math.max(0, limit - reached.size));
    isCut = ring.length < fresh.length;
    for (const one of ring) reached.add(one);
  }
  return {
    actors: actors.filter((actor) => reached.has(actor.id)),
    ties: ties.filter(({ from, to }) => reached.has(from) && reached.has(to)),
    truncated: truncated || isCut,
  };
}
