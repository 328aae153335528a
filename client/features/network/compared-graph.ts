import type { GraphActor, GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import type { TieChanges } from '../../../contract/tie-changes.ts';
import type { TieClass } from '../explorer/use-explorer.ts';

type ComparedGraph = {
  answer: GraphAnswer;
  /** What became of each tie, by tie id. */
  changes: ReadonlyMap<string, TieClass>;
  /** Ties that are in the other wave alone: drawn, and no part of the numbers of this one. */
  elsewhere: ReadonlySet<string>;
};

/** How the name of somebody who came or left is written. */
type NameOf = { entered: (name: string) => string; left: (name: string) => string };

/**
 * Two waves in one graph: what is shown, and of the other wave the ties and actors that are not there. What became of a
 * tie is what the service says; a tie that it does not speak of is not known to be anything.
 */
export function comparedGraph(
  shown: GraphAnswer,
  other: GraphAnswer,
  { changes, members }: Pick<TieChanges, 'changes' | 'members'>,
  nameOf: NameOf,
): ComparedGraph {
  const classes = new Map(changes.map((tie) => [keyOf(tie.layer, tie.from, tie.to), tie.change]));
  const here = new Set(shown.ties.flatMap(keysOf));
  const added = other.ties
    .filter((tie) => !keysOf(tie).some((key) => here.has(key)))
    .map((tie) => ({ ...tie, id: `other ${tie.id}` }));
  const ties = [...shown.ties, ...added];
  const known = new Set(shown.actors.map(({ id }) => id));
  const [entered, left] = [new Set(members.entered), new Set(members.left)];
  const named = (actor: GraphActor): GraphActor => {
    const write = entered.has(actor.id) ? nameOf.entered : left.has(actor.id) ? nameOf.left : null;
    return write === null ? actor : { ...actor, name: write(actor.name) };
  };
  return {
    answer: {
      ...shown,
      actors: [...shown.actors, ...other.actors.filter(({ id }) => !known.has(id))].map(named),
      ties,
    },
    changes: new Map(ties.map((tie) => [tie.id, classOf(tie, classes)])),
    elsewhere: new Set(added.map(({ id }) => id)),
  };
}

const keyOf = (layer: string, from: string, to: string) => JSON.stringify([layer, from, to]);

/** The keys under which a tie is known: one without direction is the same from either end. */
const keysOf = ({ layer, from, to, directed }: GraphTie): string[] =>
  directed ? [keyOf(layer, from, to)] : [keyOf(layer, from, to), keyOf(layer, to, from)];

function classOf(tie: GraphTie, classes: ReadonlyMap<string, TieClass>): TieClass {
  for (const key of keysOf(tie)) {
    const found = classes.get(key);
    if (found !== undefined) return found;
  }
  return 'unknown';
}
