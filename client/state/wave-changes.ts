import type { GraphAnswer, GraphTie } from '../../contract/graphs.ts';

/** What changed between two waves, counting only what both waves can tell. */
export type WaveChanges = {
  entered: string[];
  left: string[];
  kept: number;
  gained: GraphTie[];
  lost: GraphTie[];
  /** Ties of one wave whose ends were not both there, or did not both answer, in the other: not a change. */
  unknown: number;
};

const keyOf = ({ layer, from, to, directed }: GraphTie) =>
  directed || from < to ? `${layer} ${from} ${to}` : `${layer} ${to} ${from}`;

/** A silent school's ties are unknown, so a tie with one in the other wave is neither gained nor lost. */
export function changesBetween(before: GraphAnswer, after: GraphAnswer): WaveChanges {
  const was = new Map(before.actors.map((actor) => [actor.id, actor]));
  const is = new Map(after.actors.map((actor) => [actor.id, actor]));
  const earlier = new Map(before.ties.map((tie) => [keyOf(tie), tie]));
  const later = new Map(after.ties.map((tie) => [keyOf(tie), tie]));
  const tells = (wave: typeof is, { from, to }: GraphTie) =>
    [from, to].every((id) => wave.has(id) && wave.get(id)?.responded !== false);
  const gone = [...earlier].filter(([key]) => !later.has(key)).map(([, tie]) => tie);
  const come = [...later].filter(([key]) => !earlier.has(key)).map(([, tie]) => tie);
  const lost = gone.filter((tie) => tells(is, tie));
  const gained = come.filter((tie) => tells(was, tie));
  return {
    entered: [...is.keys()].filter((id) => !was.has(id)),
    left: [...was.keys()].filter((id) => !is.has(id)),
    kept: [...earlier.keys()].filter((key) => later.has(key)).length,
    gained,
    lost,
    unknown: gone.length - lost.length + come.length - gained.length,
  };
}
