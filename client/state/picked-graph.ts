import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import type { VisibleGraph } from './visible-graph.ts';

type Body = {
  directed: boolean;
  actors: { id: string; kind: GraphActor['kind']; group: string | null }[];
  ties: { from: string; to: string }[];
  roster?: string[];
  responses?: string[];
};

export type PickedGraph = {
  /** The picked actors in sight; those that filters hide are only counted. */
  actors: GraphActor[];
  hidden: number;
  /** Drawn lines between two picked actors, and from one of them to somebody else. */
  tiesInside: number;
  tiesOut: number;
  /** The picked actors and the ties among them, as the service measures them. */
  inside: Body;
  /** The picked actors as one group, everybody tied with them as another, without the ties of those others. */
  boundary: Body;
  /** Neighbours outside, by picked actor; actors without any are left out. */
  outside: ReadonlyMap<string, number>;
};

/** What a picked set is in the visible graph. Tension counts as a line, and is no tie to measure. */
export function pickedGraph(visible: VisibleGraph, picked: ReadonlySet<string>): PickedGraph {
  const actors = visible.actors.filter(({ id }) => picked.has(id));
  const within = visible.ties.filter(({ from, to }) => picked.has(from) && picked.has(to));
  const across = visible.ties.filter(({ from, to }) => picked.has(from) !== picked.has(to));
  const others = new Map<string, Set<string>>();
  for (const { from, to } of across.filter(isPositive)) {
    const [own, other] = picked.has(from) ? [from, to] : [to, from];
    others.set(own, (others.get(own) ?? new Set()).add(other));
  }
  const neighbours = new Set([...others.values()].flatMap((ids) => [...ids]));
  const around = visible.actors.filter(({ id }) => neighbours.has(id));
  return {
    actors,
    hidden: picked.size - actors.length,
    tiesInside: within.length,
    tiesOut: across.length,
    inside: bodyOf(actors, within, ({ group }) => group),
    boundary: bodyOf([...actors, ...around], [...within, ...across], ({ id }) =>
      picked.has(id) ? 'picked' : 'others',
    ),
    outside: new Map([...others].map(([id, ids]) => [id, ids.size])),
  };
}

const isPositive = ({ sign, from, to }: GraphTie) => sign === 1 && from !== to;

/** Positive ties, each pair once; with direction as soon as one tie has it, and then an undirected one goes both ways. */
function bodyOf(
  actors: readonly GraphActor[],
  ties: readonly GraphTie[],
  groupOf: (actor: GraphActor) => string | null,
): Body {
  const positive = ties.filter(isPositive);
  const directed = positive.some((tie) => tie.directed);
  const arcs = new Map<string, { from: string; to: string }>();
  const add = (from: string, to: string) => arcs.set(JSON.stringify([from, to]), { from, to });
  for (const { from, to, directed: oneWay } of positive) {
    if (!directed && from > to) add(to, from);
    else add(from, to);
    if (directed && !oneWay) add(to, from);
  }
  const asked = actors.filter(({ responded }) => responded !== null);
  return {
    directed,
    actors: actors.map((actor) => ({ id: actor.id, kind: actor.kind, group: groupOf(actor) })),
    ties: [...arcs.values()],
    ...(asked.length > 0 && {
      roster: asked.map(({ id }) => id),
      responses: asked.filter(({ responded }) => responded).map(({ id }) => id),
    }),
  };
}
