import type { Random } from '../random.ts';
import { strongestContest } from './contest.ts';
import { mostMasked, rankByMasks, rowMasks } from './contest-by-masks.ts';
import { KeptNames, type NamesReader } from './kept-names.ts';
import type { NamingModel } from './ordinary-network.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Who answered, and the pairs tied in layers that do not make the following. */
export type Voters = { readonly answered: Uint8Array; readonly tied: Uint8Array };

/** Networks of more actors are judged once: their tables are not kept. */
const mostKept = 256;
const drawn = new RecentlyUsed<KeptNames>(8);
const tables = new RecentlyUsed<(count: number) => Float64Array>(16);

/**
 * Contest null: ranks of the strongest contest in ordinary networks, one a draw, made as far as they are wanted.
 *
 * A table depends on its arguments alone. Tables and the names behind them are kept for a while: a network judged again
 * with one answer less shares the draws of the whole network.
 *
 * Returns  `count` ranks, unsorted
 * Cost     draws × (names + n)
 */
export function contestNull(
  model: NamingModel,
  voters: Voters,
  random: Random,
): (count: number) => Float64Array {
  const { layers, group, sigma } = model;
  if (group.length > mostKept) return makeTable(model, voters, new KeptNames(model, random));
  const naming = layers.map(({ inside, outside }) => `${inside.join()};${outside.join()}`).join('|');
  const key = `${random.state().join()}/${sigma}/${Array.from(group).join()}`;
  const whole = `${key}/${naming}/${voters.answered.join()}/${voters.tied.join('')}`;
  return tables.get(whole) ?? tables.set(whole, makeTable(model, voters, namesFor(key, model, random)));
}

function namesFor(key: string, model: NamingModel, random: Random): KeptNames {
  const voting = model.layers.map(({ inside, outside }) =>
    inside.map((near, i) => (near + outside[i]! > 0 ? 1 : 0)).join(''),
  );
  const name = `${key}/${voting.join()}`;
  const known = drawn.get(name);
  return known?.serves(model.layers) ? known : drawn.set(name, new KeptNames(model, random));
}

function makeTable(model: NamingModel, voters: Voters, names: KeptNames): (count: number) => Float64Array {
  const reader = names.reader();
  const segments = names.segments(model.layers);
  const isMasked = model.layers.length === 1 && model.group.length <= mostMasked;
  const rankOf = isMasked ? rankOfMasks(voters, segments) : rankOfShares(model, voters, segments);
  let values = new Float64Array(256);
  let made = 0;
  return (count) => {
    if (values.length < count) {
      const longer = new Float64Array(count);
      longer.set(values);
      values = longer;
    }
    for (; made < count; made++) {
      reader.next();
      values[made] = rankOf(reader);
    }
    return values.subarray(0, count);
  };
}

/** One layer of few actors: who follows whom as one bit each. */
function rankOfMasks({ answered, tied }: Voters, segments: Int32Array): (draw: NamesReader) => number {
  const followers = new Int32Array(answered.length);
  const ties = rowMasks(tied, answered.length);
  return ({ names, from }) => {
    followers.fill(0);
    for (let s = 0; s < segments.length; s += 3) {
      const bit = 1 << segments[s]!;
      for (let k = from + segments[s + 1]!; k < from + segments[s + 2]!; k++)
        followers[names[k]!] = followers[names[k]!]! | bit;
    }
    return rankByMasks(followers, answered, ties);
  };
}

function rankOfShares(
  { layers }: NamingModel,
  { answered, tied }: Voters,
  segments: Int32Array,
): (draw: NamesReader) => number {
  const n = answered.length;
  const share = new Float64Array(n * n);
  const part = 1 / layers.length;
  return ({ names, from }) => {
    share.fill(0);
    for (let s = 0; s < segments.length; s += 3) {
      const row = segments[s]! * n;
      for (let k = from + segments[s + 1]!; k < from + segments[s + 2]!; k++)
        share[row + names[k]!] = share[row + names[k]!]! + part;
    }
    return strongestContest(share, answered, tied).rank;
  };
}
