import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { answeredFor } from '../numbers/who-speaks.ts';

type Body = {
  directed: boolean;
  actors: { id: string; kind: GraphActor['kind']; group: string | null }[];
  ties: { from: string; to: string }[];
  roster?: string[];
  responses?: string[];
};

export type SelectionGraph = {
  /** The selected actors in sight; those that filters hide are only counted. */
  actors: GraphActor[];
  hidden: number;
  /** Drawn lines between two selected actors, and from one of them to somebody else. */
  tiesInside: number;
  tiesOut: number;
  /** The selected actors and the ties among them, as the service measures them. */
  inside: Body;
  /** The selected actors as one group, everybody tied with them as another, without the ties of those others. */
  boundary: Body;
  /** Neighbours outside, by selected actor; actors without any are left out. */
  outside: ReadonlyMap<string, number>;
};

/** What a selected set is in the visible graph. Tension counts as a line, and is no tie to measure. */
export function selectionGraph(visible: VisibleGraph, selection: ReadonlySet<string>): SelectionGraph {
  const actors = visible.actors.filter(({ id }) => selection.has(id));
  const within = visible.ties.filter(({ from, to }) => selection.has(from) && selection.has(to));
  const across = visible.ties.filter(({ from, to }) => selection.has(from) !== selection.has(to));
  const layers = [...new Set(visible.ties.map(({ layer }) => layer))];
  const others = new Map<string, Set<string>>();
  for (const { from, to } of across.filter(isPositive)) {
    const [own, other] = selection.has(from) ? [from, to] : [to, from];
    others.set(own, (others.get(own) ?? new Set()).add(other));
  }
  const neighbours = new Set([...others.values()].flatMap((ids) => [...ids]));
  const around = visible.actors.filter(({ id }) => neighbours.has(id));
  return {
    actors,
    hidden: selection.size - actors.length,
    tiesInside: within.length,
    tiesOut: across.length,
    inside: bodyOf(actors, within, ({ group }) => group, layers),
    boundary: bodyOf(
      [...actors, ...around],
      [...within, ...across],
      ({ id }) => (selection.has(id) ? 'selected' : 'others'),
      layers,
    ),
    outside: new Map([...others].map(([id, ids]) => [id, ids.size])),
  };
}

const isPositive = ({ sign, from, to }: GraphTie) => sign === 1 && from !== to;

/**
 * Positive ties, each pair once; with direction as soon as one tie has it, and then an undirected one goes both ways.
 *
 * @param layers those in sight: who left one of them open did not answer for what is measured
 */
function bodyOf(
  actors: readonly GraphActor[],
  ties: readonly GraphTie[],
  groupOf: (actor: GraphActor) => string | null,
  layers: readonly string[],
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
  const answers = new Map(actors.map((actor) => [actor.id, answeredFor(actor, layers)]));
  const members = actors.filter(({ id }) => answers.get(id) !== null);
  return {
    directed,
    actors: actors.map((actor) => ({ id: actor.id, kind: actor.kind, group: groupOf(actor) })),
    ties: [...arcs.values()],
    ...(members.length > 0 && {
      roster: members.map(({ id }) => id),
      responses: members.filter(({ id }) => answers.get(id) === true).map(({ id }) => id),
    }),
  };
}
