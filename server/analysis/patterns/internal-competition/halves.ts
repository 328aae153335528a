import { mostSplit } from '../../inference/every-split.ts';
import { againstTable, type Draws } from '../../inference/monte-carlo.ts';
import { ordinarySplits } from '../../inference/ordinary-splits.ts';
import type { TieModel } from '../../kernels/splits-by-kernel.ts';
import { twoPartNull } from '../../inference/two-part-null.ts';
import { bestTwoParts, type TwoParts } from '../../inference/two-parts.ts';
import type { Settings } from '../settings.ts';
import type { OrdinaryLife } from './ordinary-life.ts';

/** The best split in two, and the members that its places stand for. */
export type Halves = TwoParts & {
  /** Against ordinary life; `unexplained` leaves distance, known groupings and activity out of it. */
  readonly p: number;
  readonly unexplained: number;
  readonly attainable: number;
  readonly members: readonly number[];
};

/** Above this p without explanation, a split is no candidate: ordinary life would only make it more common. */
export const candidate = 0.2;

/**
 * Null with fewer than four members, or where no split in two is admissible.
 *
 * Only a candidate is redrawn with distance, known groupings and activity, so that most networks cost a look in a table;
 * the p of a candidate is the larger of the two.
 *
 * @param members positions of those whose pairs ordinary life has
 * @param tied one a pair
 * @param enough a p above which its exact size matters to nobody
 */
export function splitInTwo(
  members: readonly number[],
  tied: Uint8Array,
  life: OrdinaryLife,
  settings: Settings,
  enough: number,
): Halves | null {
  const n = members.length;
  const best = bestTwoParts(neighboursOf(n, tied, life));
  if (!best || n < 4) return null;
  const model = modelOf(n, tied, life, settings);
  const sparing = sparingly(settings.draws, n, enough);
  const isHalfSeen = model.stratum.some((one) => one >= 2);
  const table = againstTable(
    best.modularity,
    (count) => plainSplits(model, count),
    isHalfSeen ? sparing : settings.draws,
  );
  const found = { ...best, members, unexplained: table.p, attainable: table.attainable };
  if (table.p > candidate) return { ...found, p: table.p };
  const explained = { ...model, logOdds: life.reasonsFor(tied) };
  const redrawn = againstTable(best.modularity, (count) => ordinarySplits(explained, count), sparing);
  return { ...found, p: Math.max(table.p, redrawn.p) };
}

/** These draws are the network's own, or shared with few: more of them only where none has reached, and every split is quickly tried. */
const sparingly = (draws: Draws, n: number, enough: number): Draws => ({
  ...draws,
  enoughAt: Math.min(draws.enoughAt, enough),
  refineAt: n > mostSplit ? 0 : Math.min(draws.refineAt, 1 / (draws.first + 1)),
});

function modelOf(n: number, tied: Uint8Array, life: OrdinaryLife, { sigma, omega }: Settings): TieModel {
  const { from, to, stratum } = life;
  const ties = [0, 0, 0, 0];
  tied.forEach((tie, d) => (ties[stratum[d]!]! += tie));
  return { n, from, to, stratum, logOdds: new Float64Array(tied.length), ties, sigma, omega };
}

/**
 * Splits of networks of as many ties with two hidden halves, and nothing else: what is declared plays no part. Networks
 * of the same size with as many that did not answer share a table.
 */
function plainSplits(model: TieModel, draws: number): ArrayLike<number> {
  const { n, stratum, ties, omega } = model;
  const seen = [ties[0]! + ties[1]!, ties[2]! + ties[3]!];
  if (stratum.every((one) => one < 2)) return twoPartNull(n, seen[0]!, omega, draws);
  return ordinarySplits({ ...inOrder(model), ties: seen, sigma: 0 }, draws);
}

/** The pairs with those that did not answer last; which of them are tied is left to the draw. */
function inOrder({ n, from, to, stratum, ...model }: TieModel): TieModel {
  const isSilent = new Uint8Array(n);
  const answered = new Set<number>();
  stratum.forEach((one, d) => one < 2 && answered.add(from[d]!).add(to[d]!));
  for (let i = 0; i < n; i++) isSilent[i] = answered.has(i) ? 0 : 1;
  const place = [...isSilent.keys()].sort((a, b) => isSilent[a]! - isSilent[b]! || a - b);
  const pairs = place.flatMap((a, i) =>
    place.flatMap((b, j) => (i < j && !(isSilent[a] && isSilent[b]) ? [[i, j]] : [])),
  );
  return {
    ...model,
    n,
    from: Uint16Array.from(pairs, ([i]) => i!),
    to: Uint16Array.from(pairs, ([, j]) => j!),
    stratum: Uint8Array.from(pairs, ([, j]) => isSilent[place[j!]!]!),
    logOdds: new Float64Array(pairs.length),
  };
}

function neighboursOf(n: number, tied: Uint8Array, { from, to }: OrdinaryLife): number[][] {
  const neighbours = Array.from({ length: n }, (): number[] => []);
  tied.forEach((tie, d) => {
    if (!tie) return;
    neighbours[from[d]!]!.push(to[d]!);
    neighbours[to[d]!]!.push(from[d]!);
  });
  return neighbours;
}
