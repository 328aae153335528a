import type { GraphActor, GraphAnswer, GraphTie } from '../../contract/graphs.ts';
import type { ActorKind } from '../../contract/identifiers.ts';

/** What remains of an answer after the reader's filters, and how much each filter took away. */
export type VisibleGraph = {
  actors: GraphActor[];
  ties: GraphTie[];
  hidden: { reason: 'kinds' | 'layers' | 'strength'; actors: number; ties: number }[];
};

/** `null`: nothing is filtered by it. */
type Filters = {
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  minStrength: number | null;
};

/**
 * Filters by kind of actor, layer and strength. A tie goes with either of its ends. A tie without strength is
 * kept by the strength filter: not measured is not weak.
 */
export function visibleGraph(answer: GraphAnswer, filters: Filters): VisibleGraph {
  const { layers, kinds, minStrength } = filters;
  const actors = kinds === null ? answer.actors : answer.actors.filter(({ kind }) => kinds.includes(kind));
  const shown = new Set(actors.map(({ id }) => id));
  const withEnds = answer.ties.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const inLayers = layers === null ? withEnds : withEnds.filter(({ layer }) => layers.includes(layer));
  const ties =
    minStrength === null
      ? inLayers
      : inLayers.filter(({ strength }) => strength === null || strength >= minStrength);
  const hidden: VisibleGraph['hidden'] = [
    {
      reason: 'kinds',
      actors: answer.actors.length - actors.length,
      ties: answer.ties.length - withEnds.length,
    },
    { reason: 'layers', actors: 0, ties: withEnds.length - inLayers.length },
    { reason: 'strength', actors: 0, ties: inLayers.length - ties.length },
  ];
  return { actors, ties, hidden: hidden.filter((part) => part.actors > 0 || part.ties > 0) };
}

/** Who is tied with whom, by actor id; the order is that of the ties. */
export function neighbourhoods(ties: readonly GraphTie[]): Map<string, Map<string, GraphTie[]>> {
  const around = new Map<string, Map<string, GraphTie[]>>();
  const add = (from: string, to: string, tie: GraphTie) => {
    const others = around.get(from) ?? new Map<string, GraphTie[]>();
    others.set(to, [...(others.get(to) ?? []), tie]);
    around.set(from, others);
  };
  for (const tie of ties) {
    add(tie.from, tie.to, tie);
    if (tie.from !== tie.to) add(tie.to, tie.from, tie);
  }
  return around;
}

/** Who is tied with one actor; the neighbours of all actors are computed at the first call. */
export function neighbourhoodReader(ties: readonly GraphTie[]): (id: string) => Map<string, GraphTie[]> {
  let around: Map<string, Map<string, GraphTie[]>> | null = null;
  return (id) => {
    around ??= neighbourhoods(ties);
    return around.get(id) ?? new Map<string, GraphTie[]>();
  };
}
