import type { GraphAnswer, GraphTie } from '../../contract/graphs.ts';
import { isInView } from '../../contract/network-view.ts';

/** A view of a picture, counted by hand, as a reader of the picture would. */
export type PicturedView = {
  actors: string[];
  ties: GraphTie[];
  /** Whether each actor answered for these layers; empty: of nobody is it known. */
  answers: ReadonlyMap<string, boolean>;
  /** Distinct pairs once layers are counted together: ordered ones where ties have a direction. */
  pairs: ReadonlySet<string>;
  mentions: number;
};

const pairOf = (from: string, to: string, directed: boolean): string =>
  directed || from < to ? `${from} ${to}` : `${to} ${from}`;

/**
 * What remains of the picture of a whole slice in one view of it: kinds, layers and then strength, sets apart.
 *
 * @param directed whether the numbers of the view follow directions
 */
export function pictured(
  answer: GraphAnswer,
  view: { layers: readonly string[]; kinds: readonly string[] | null; strength: number | null },
  directed: boolean,
): PicturedView {
  const inLayers = answer.ties.filter(({ layer }) => view.layers.includes(layer));
  const tied = new Set(inLayers.flatMap(({ from, to }) => [from, to]));
  const { rosterKnown } = answer.scope;
  const left = answer.actors
    .filter((actor) => !actor.isSet && isInView(actor, { rosterKnown, tied }))
    .filter(({ kind }) => view.kinds === null || view.kinds.includes(kind));
  const actors = left.map(({ id }) => id);
  const inside = new Set(actors);
  const ties = inLayers
    .filter(({ from, to }) => from !== to && inside.has(from) && inside.has(to))
    .filter(({ strength }) => strength === null || strength >= (view.strength ?? 0));
  return {
    actors,
    ties,
    answers: new Map(
      left.flatMap(({ id, responded, leftOpen = [] }) =>
        responded === null ? [] : [[id, responded && !leftOpen.some((layer) => view.layers.includes(layer))]],
      ),
    ),
    pairs: new Set(ties.map(({ from, to }) => pairOf(from, to, directed))),
    mentions: ties.reduce((sum, { mentions = 1 }) => sum + mentions, 0),
  };
}

const endsOf = (pair: string): [string, string] => pair.split(' ') as [string, string];

/** Cell by cell: those that somebody who answered stands for, and all of them where nobody is known to have answered. */
export function densityOf({ actors, answers, pairs }: PicturedView, directed: boolean): number {
  const speaks = (id: string): boolean => answers.size === 0 || answers.get(id) === true;
  const cells = actors
    .flatMap((a) => actors.map((b) => [a, b] as const))
    .filter(([a, b]) => (directed ? a !== b : a < b) && (speaks(a) || (!directed && speaks(b))));
  return cells.filter(([a, b]) => pairs.has(pairOf(a, b, directed))).length / cells.length;
}

/** Share of the ordered pairs that are tied the other way, too. */
export function reciprocityOf({ pairs }: PicturedView): number {
  const mutual = [...pairs].filter((pair) => pairs.has(endsOf(pair).toReversed().join(' ')));
  return mutual.length / pairs.size;
}

/** Ties that start in an actor, and ties that end in it; both count every neighbour where ties have no direction. */
export function degreesOf({ actors, pairs }: PicturedView, directed: boolean) {
  const ends = [...pairs].map(endsOf);
  const count = (id: string, end: 0 | 1): number => ends.filter((pair) => pair[end] === id).length;
  return actors.map((id) => {
    const [starts, arrives] = [count(id, 0), count(id, 1)];
    const both = starts + arrives;
    return { id, out: directed ? starts : both, in: directed ? arrives : both };
  });
}

/** How many parts hang together when directions are ignored. */
export function partsOf({ actors, pairs }: PicturedView): number {
  const partOf = new Map(actors.map((id) => [id, id]));
  for (const [from, to] of Array.from(pairs, endsOf)) {
    const [old, other] = [partOf.get(from), partOf.get(to)!];
    for (const [id, part] of partOf) if (part === old) partOf.set(id, other);
  }
  return new Set(partOf.values()).size;
}
