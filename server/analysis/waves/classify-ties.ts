import type { tieClasses } from '../../../contract/tie-changes.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { LayerTies, Pair, WaveTies } from './wave-ties.ts';

export type TieClass = (typeof tieClasses)[number];
export type ClassifiedTie = { from: string; to: string; change: TieClass };

/** Pairs of which two waves tell. */
export interface Comparable {
  has(from: string, to: string): boolean;
  /** How many there are; ordered pairs in directed waves. */
  readonly pairs: number;
  /** Members that belonged to both waves and answered in both. */
  readonly members: number;
}

/**
 * Pairs whose two ends belonged to both waves and answered in both. A pair with somebody who did not answer in one wave
 * is left out of both: in the wave of the silence one end alone reports its ties, so that it could lose ties and never
 * gain any. Of a pair with somebody who is not asked, such as an adviser, the other end reports.
 */
export function comparablePairs(before: WaveTies, after: WaveTies): Comparable {
  const was = new Map(before.actors.map((id, i) => [id, before.answered[i]!]));
  const members = new Set<string>();
  const outside = new Set<string>();
  after.actors.forEach((id, i) => {
    const [first, last] = [was.get(id), after.answered[i]!];
    if (first === undefined || first === false || last === false) return;
    (first === null || last === null ? outside : members).add(id);
  });
  const among = (size: number): number => (size * (size - 1)) / (before.directed ? 1 : 2);
  const known = (id: string): boolean => members.has(id) || outside.has(id);
  return {
    has: (from, to) => known(from) && known(to) && (members.has(from) || members.has(to)),
    pairs: among(members.size + outside.size) - among(outside.size),
    members: members.size,
  };
}

/** Every pair of whoever was there in either wave: of ties on record, which end without anybody answering. */
export function everyPair(before: WaveTies, after: WaveTies): Comparable {
  const { size } = new Set([...before.actors, ...after.actors]);
  return { has: () => true, pairs: (size * (size - 1)) / (before.directed ? 1 : 2), members: size };
}

/**
 * What became of each tie that is in either wave:
 *
 *   kept     in both
 *   gained   in the later one alone, of a pair that can be compared and a layer that was asked in both
 *   lost     in the earlier one alone, likewise
 *   unknown  in one alone, and the other could not tell
 *
 * Returns  ties in the order of their ends
 * Cost     O(m log m)
 */
export function classifyTies(before: LayerTies, after: LayerTies, comparable: Comparable): ClassifiedTie[] {
  const [was, is] = [keysOf(before), keysOf(after)];
  const isAskedTwice = before.asked && after.asked;
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key): ClassifiedTie => {
      const [from, to] = (was.get(key) ?? is.get(key))!;
      if (was.has(key) && is.has(key)) return { from, to, change: 'kept' };
      if (!isAskedTwice || !comparable.has(from, to)) return { from, to, change: 'unknown' };
      return { from, to, change: is.has(key) ? 'gained' : 'lost' };
    })
    .sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}

const keysOf = ({ ties }: LayerTies): Map<string, Pair> =>
  new Map(ties.map((pair) => [JSON.stringify(pair), pair]));
