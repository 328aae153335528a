import type { GraphActor, GraphAnswer, GraphTie } from '../../contract/graphs.ts';
import type { ActorKind } from '../../contract/identifiers.ts';
import { isInView, isStrongEnough } from '../../contract/network-view.ts';
import { readAttribute } from './attributes.ts';
import { within } from './within-steps.ts';

export type HiddenReason = 'kinds' | 'where' | 'layers' | 'strength' | 'near';

/** What remains of an answer after the reader's filters, and how much each filter took away. */
export type VisibleGraph = {
  actors: GraphActor[];
  ties: GraphTie[];
  hidden: { reason: HiddenReason; actors: number; ties: number }[];
};

/** `null`, not there or empty: nothing is filtered by it. */
type Filters = {
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  minStrength: number | null;
  /** Actors that have one of these values in each of these attributes. */
  where?: readonly { attribute: string; values: readonly string[] }[];
  /** Actors within so many ties of one; tension leads to nobody. */
  near?: { id: string; steps: number } | null;
};

type Part = { actors: readonly GraphActor[]; ties: readonly GraphTie[] };
type Step = [reason: HiddenReason, filter: (part: Part) => Part];

/**
 * Filters by kind of actor, attribute, layer, strength and nearness, in this order. A tie goes with either of its ends.
 * A tie without strength is kept by the strength filter: not measured is not weak.
 */
export function visibleGraph(answer: GraphAnswer, filters: Filters): VisibleGraph {
  const hidden: VisibleGraph['hidden'] = [];
  let part: Part = answer;
  for (const [reason, filter] of stepsOf(answer, filters)) {
    const next = filter(part);
    const actors = part.actors.length - next.actors.length;
    const ties = part.ties.length - next.ties.length;
    if (actors > 0 || ties > 0) hidden.push({ reason, actors, ties });
    part = next;
  }
  return { actors: [...part.actors], ties: [...part.ties], hidden };
}

function stepsOf(answer: GraphAnswer, filters: Filters): Step[] {
  const { layers, kinds, minStrength, where = [], near = null } = filters;
  return [
    ['kinds', (part) => actorsThat(part, ({ kind }) => kinds === null || kinds.includes(kind))],
    ...where.map(({ attribute, values }): Step => {
      const read = readAttribute(attribute);
      return ['where', (part) => actorsThat(part, (actor) => values.includes(String(read(actor))))];
    }),
    ['layers', (part) => (layers === null ? part : inLayers(part, answer, layers))],
    ['strength', (part) => tiesThat(part, ({ strength }) => isStrongEnough(strength, minStrength))],
    ['near', (part) => (near === null || near.steps < 1 ? part : nearest(part, near))],
  ];
}

const tiesThat = (part: Part, keep: (tie: GraphTie) => boolean): Part => ({
  ...part,
  ties: part.ties.filter(keep),
});

/**
 * The ties of some layers. Of a network whoever is no member goes, too, where none of these layers ties it: the numbers of
 * the view do not count it. Sets and groups, which stand for many, are drawn beside what is counted.
 */
function inLayers(part: Part, { scope, ties }: GraphAnswer, layers: readonly string[]): Part {
  const inside = tiesThat(part, ({ layer }) => layers.includes(layer));
  if (scope.about.kind !== 'network') return inside;
  const tied = new Set(ties.flatMap(({ layer, from, to }) => (layers.includes(layer) ? [from, to] : [])));
  const { rosterKnown } = scope;
  return actorsThat(inside, (actor) => actor.isSet || isInView(actor, { rosterKnown, tied }));
}

function actorsThat({ actors, ties }: Part, keep: (actor: GraphActor) => boolean): Part {
  const kept = actors.filter(keep);
  if (kept.length === actors.length && ties.length === 0) return { actors, ties };
  const shown = new Set(kept.map(({ id }) => id));
  return { actors: kept, ties: ties.filter(({ from, to }) => shown.has(from) && shown.has(to)) };
}

/** Of an actor that is not in sight there is no neighbourhood: nothing is hidden. */
function nearest(part: Part, { id, steps }: { id: string; steps: number }): Part {
  if (!part.actors.some((actor) => actor.id === id)) return part;
  const reached = within(part.ties, id, steps);
  return actorsThat(part, (actor) => reached.has(actor.id));
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
