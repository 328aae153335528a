import type { Undefined } from '../../../contract/metrics.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { leastStrength, mostStrength } from '../../../contract/strengths.ts';
import { groupByPosition } from './group-by-position.ts';

/**
 * The graph that every metric reads: actors by position 0…n−1, ties as parallel arrays.
 * It is already *simple*: no self-ties, at most one tie from an actor to another (one a pair when undirected).
 */
export interface NetworkGraph {
  readonly directed: boolean;
  /** Ids by position. */
  readonly actors: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Strength of each tie, > 0; all 1 where the source gives none. */
  readonly strength: Float64Array;
  /** Cost of each tie as shortest paths add it up, > 0; `null`: every tie costs 1. */
  readonly cost: Float64Array | null;
  /** +1 or −1 a tie. */
  readonly sign: Int8Array;
  /** Actor attributes by name, one value a position; `null` where not known. */
  readonly attributes: Readonly<Record<string, readonly (string | null)[]>>;
  /** `responded[i]`: true answered, false did not, null not asked or roster unknown. */
  readonly responded: readonly (boolean | null)[];
}

/** One value an actor (or a tie), in the order of the graph's positions (or ties). */
export type Values = readonly (number | Undefined)[];

/** Of a whole network. Censuses and key players answer with a structure: plain data whose numbers are finite. */
export type NetworkResult = number | Undefined | Readonly<Record<string, unknown>> | readonly unknown[];

export const undefinedBecause = (reason: string): Undefined => ({ undefined: reason });

/** A tie as a source reports it. Strength and sign are 1 unless given; cost is given for all ties or for none. */
export interface TieSource {
  readonly from: string;
  readonly to: string;
  readonly strength?: number | null;
  readonly cost?: number | null;
  readonly sign?: 1 | -1;
}

export interface GraphSource {
  readonly directed: boolean;
  readonly actors: readonly string[];
  readonly ties: readonly TieSource[];
  /** By name, one value an actor in the order of `actors`. */
  readonly attributes?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly responded?: readonly (boolean | null)[];
}

/**
 * Checks a source and makes it simple. Parallel ties (the same two actors in the same direction; any direction when
 * undirected) become one, where the first stood: the largest strength, the smallest cost, and a negative sign if any
 * of them is negative, because tension that one side reports is not undone by another report.
 *
 * @throws TelarProblem `invalid-request` naming the tie or actor: unknown actor, actor listed twice, self-tie, a
 *         strength or cost that is not a finite number over 0 (from 1e-150 to 1e150), costs on some ties only, an
 *         attribute of the wrong length
 * Cost    O(n + m)
 */
export function buildGraph(source: GraphSource): NetworkGraph {
  const { actors, ties, directed } = source;
  const n = actors.length;
  const positions = positionsOf(actors);
  const from = new Int32Array(ties.length);
  const to = new Int32Array(ties.length);
  const hasCost = ties.length > 0 && ties[0]!.cost !== undefined && ties[0]!.cost !== null;
  for (const [index, tie] of ties.entries()) {
    from[index] = positionOf(positions, tie, tie.from);
    to[index] = positionOf(positions, tie, tie.to);
    checkTie(tie, hasCost);
  }
  const first = firstOfParallels(n, from, to, directed);
  const kept = Int32Array.from(first.keys()).filter((index) => first[index] === index);
  const place = new Int32Array(ties.length);
  for (const [at, index] of kept.entries()) place[index] = at;
  const strength = new Float64Array(kept.length);
  const cost = hasCost ? new Float64Array(kept.length).fill(Infinity) : null;
  const sign = new Int8Array(kept.length).fill(1);
  for (const [index, tie] of ties.entries()) {
    const at = place[first[index]!]!;
    strength[at] = Math.max(strength[at]!, tie.strength ?? 1);
    if (cost) cost[at] = Math.min(cost[at]!, tie.cost!);
    if (tie.sign === -1) sign[at] = -1;
  }
  return {
    directed,
    actors: [...actors],
    from: kept.map((index) => from[index]!),
    to: kept.map((index) => to[index]!),
    strength,
    cost,
    sign,
    attributes: checkedAttributes(source.attributes ?? {}, n),
    responded: checkedLength('responded', source.responded, n) ?? actors.map(() => null),
  };
}

function positionsOf(actors: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [position, id] of actors.entries()) {
    if (positions.has(id)) throw codedProblem('actor-listed-twice', { actor: id }, 'actors');
    positions.set(id, position);
  }
  return positions;
}

function positionOf(positions: Map<string, number>, tie: TieSource, id: string): number {
  const position = positions.get(id);
  if (position === undefined)
    throw codedProblem('tie-names-unknown-actor', { ...endsOf(tie), actor: id }, 'ties');
  return position;
}

function checkTie(tie: TieSource, hasCost: boolean): void {
  if (tie.from === tie.to) throw codedProblem('self-tie', endsOf(tie), 'ties');
  checkAmount(tie, 'strength', tie.strength ?? 1);
  if (hasCost !== (tie.cost !== undefined && tie.cost !== null))
    throw codedProblem('cost-of-some-ties', endsOf(tie), 'ties');
  if (hasCost) checkAmount(tie, 'cost', tie.cost!);
}

function checkAmount(tie: TieSource, what: string, amount: number): void {
  if (typeof amount === 'number' && amount >= leastStrength && amount <= mostStrength) return;
  throw codedProblem(
    'tie-amount-out-of-range',
    { ...endsOf(tie), what, amount, low: leastStrength, high: mostStrength },
    'ties',
  );
}

/** For each tie the index of the first tie between the same actors: itself unless it repeats an earlier one. */
function firstOfParallels(n: number, from: Int32Array, to: Int32Array, directed: boolean): Int32Array {
  const low = directed ? from : from.map((position, index) => Math.min(position, to[index]!));
  const high = directed ? to : to.map((position, index) => Math.max(position, from[index]!));
  const { offset, order } = groupByPosition(n, low);
  const seen = new Int32Array(n).fill(-1);
  const first = new Int32Array(from.length);
  for (let position = 0; position < n; position++) {
    for (let at = offset[position]!; at < offset[position + 1]!; at++) {
      const index = order[at]!;
      const earlier = seen[high[index]!]!;
      const repeats = earlier >= 0 && low[earlier] === position;
      first[index] = repeats ? earlier : index;
      if (!repeats) seen[high[index]!] = index;
    }
  }
  return first;
}

function checkedAttributes(attributes: NonNullable<GraphSource['attributes']>, n: number) {
  for (const [name, values] of Object.entries(attributes)) checkedLength(name, values, n);
  return attributes;
}

function checkedLength<Value>(name: string, values: readonly Value[] | undefined, n: number) {
  if (values && values.length !== n)
    throw codedProblem(
      'attribute-of-other-length',
      { attribute: name, values: values.length, actors: n },
      'actors',
    );
  return values;
}

const endsOf = ({ from, to }: TieSource) => ({ from, to });
