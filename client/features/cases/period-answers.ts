import type { GraphActor, GraphAnswer } from '../../../contract/graphs.ts';
import { neighbourhoods } from '../../appearance/visible-graph.ts';

/** Actors tied with most others, apart from sets, which stand for many; none where nobody has a tie. */
export function centreOf({ actors, ties }: GraphAnswer): { actors: GraphActor[]; neighbours: number } {
  const around = neighbourhoods(ties);
  const countOf = ({ id }: GraphActor) => around.get(id)?.size ?? 0;
  const single = actors.filter(({ isSet }) => !isSet);
  const neighbours = Math.max(0, ...single.map(countOf));
  return {
    actors: neighbours === 0 ? [] : single.filter((actor) => countOf(actor) === neighbours),
    neighbours,
  };
}

/**
 * Actors that an actor holds to the rest: those that would have no path to the largest part of its neighbourhood without
 * it. Empty where it ties nobody to anybody, or is not there.
 */
export function leftApart({ actors, ties }: GraphAnswer, id: string): GraphActor[] {
  const around = neighbourhoods(ties);
  const reach = (start: string, without: string | null): Set<string> => {
    const reached = new Set([start]);
    for (const at of reached)
      for (const next of around.get(at)?.keys() ?? []) if (next !== without) reached.add(next);
    return reached;
  };
  const parts: Set<string>[] = [];
  for (const next of around.get(id)?.keys() ?? []) {
    if (next !== id && !parts.some((part) => part.has(next))) parts.push(reach(next, id));
  }
  const largest = parts.toSorted((a, b) => b.size - a.size)[0];
  const apart = new Set(parts.filter((part) => part !== largest).flatMap((part) => [...part]));
  return actors.filter((actor) => apart.has(actor.id));
}

/** The actor without whom most would be left apart, over all pictures; `null`: nobody holds others together. */
export function mostMissed(graphs: readonly GraphAnswer[]): string | null {
  const apart = new Map<string, number>();
  for (const graph of graphs)
    for (const { id } of graph.actors) apart.set(id, (apart.get(id) ?? 0) + leftApart(graph, id).length);
  const [first] = [...apart].toSorted(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > 0 ? first[0] : null;
}

/** Who is drawn in a picture and not in the one before it, and the other way round. */
export function cameAndWent(
  before: GraphAnswer,
  after: GraphAnswer,
): { came: GraphActor[]; went: GraphActor[] } {
  const missingIn = ({ actors }: GraphAnswer) => {
    const ids = new Set(actors.map(({ id }) => id));
    return ({ id }: GraphActor) => !ids.has(id);
  };
  return { came: after.actors.filter(missingIn(before)), went: before.actors.filter(missingIn(after)) };
}

/** Ties of all pictures, each once, in the order of the first date that is known; those without one last. */
export function tiesOverTime(graphs: readonly GraphAnswer[]): GraphAnswer['ties'] {
  const ties = new Map(
    graphs.flatMap(({ ties: drawn }) =>
      drawn.map((tie) => [JSON.stringify([tie.layer, tie.from, tie.to, tie.validFrom, tie.validTo]), tie]),
    ),
  );
  const at = ({ validFrom, validTo }: GraphAnswer['ties'][number]) => validFrom ?? validTo ?? '9999';
  return [...ties.values()].toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
