import { largestOf } from '../../../../contract/extremes.ts';
import { contestNull } from '../../inference/contest-null.ts';
import type { Contest } from '../../inference/contest.ts';
import type { Table } from '../../inference/growing-table.ts';
import { againstTable, exactly, type Draws, type MonteCarlo } from '../../inference/monte-carlo.ts';
import type { Random } from '../../random.ts';
import type { Settings } from '../settings.ts';
import type { Following } from './following.ts';

/** What a contest that no reported tension bears out must pay: its p is that many times as large. */
const priceOfStructure = 5 / 3;

/** p of a contest, the smallest it could have been, and the rank from which on it is at most α. */
export type Chance = Pick<MonteCarlo, 'p' | 'attainable' | 'critical'>;

/** How p is looked for, and the p from which on a contest is nothing out of the ordinary. */
export type Search = Pick<Settings, 'sigma' | 'draws' | 'alpha'> & { readonly clear: number };

/**
 * How often an ordinary network shows as strong a contest: the larger p of networks in which all are equally popular and
 * of networks in which popularity varies by σ. Where structure alone must speak, because nobody reports tension or because
 * following is read from who works with whom, p is multiplied by 5/3: measured in the worlds of docs/validity.md, that
 * holds false flags at 2 %.
 *
 * Cost  up to twice as many draws as the settings say, and ten times as many near α
 */
export function chanceOf(contest: Contest, following: Following, search: Search, random: Random): Chance {
  const price = following.tension !== null && !following.oneIsFirst ? 1 : priceOfStructure;
  const { names, group, layers } = following;
  const { sigma, draws } = search;
  const decisive = { alpha: search.alpha / price, clear: search.clear / price };
  const tests: MonteCarlo[] = [];
  for (const spread of sigma === 0 ? [0] : [sigma, 0]) {
    const model = { names, group, layers: layers.length, sigma: spread };
    const ranks = contestNull(model, following, random.fork(`popularity ${spread}`));
    tests.push(compare(contest, ranks, draws, decisive, tests[0]?.p ?? 0));
    // The larger p counts: what is likely in one kind of network needs no other.
    if (tests[0]!.p > decisive.clear) break;
  }
  const largest = (of: (test: MonteCarlo) => number): number => largestOf(tests.map(of));
  return {
    p: Math.min(1, price * largest(({ p }) => p)),
    attainable: Math.min(1, price * largest(({ attainable }) => attainable)),
    critical: (share) => largest((test) => test.critical(share / price)),
  };
}

/** A p further than so many standard errors from what it is compared with needs no more draws: the seed decides nothing. */
const nearErrors = 3;

/**
 * Without a contest p is 1 whatever is drawn; a few draws then say what could have been seen. A p well above `clear` is
 * left as the first draws give it; a small one, or one near α, is drawn again with more, unless `known`, the p of other
 * networks, is larger anyway.
 */
function compare(
  contest: Contest,
  ranks: Table,
  draws: Draws,
  { alpha, clear }: { alpha: number; clear: number },
  known: number,
): MonteCarlo {
  if (contest.value === 0)
    return againstTable(contest.rank, ranks, exactly(Math.min(draws.first, draws.pilotDraws)));
  const enoughAt = Math.min(draws.enoughAt, clear + nearErrors * errorOf(clear, draws.pilotDraws));
  const test = againstTable(contest.rank, ranks, { ...draws, enoughAt, refineAt: 0 });
  const near = nearErrors * errorOf(test.p, test.draws);
  const isDecisive = (test.p <= draws.refineAt || Math.abs(test.p - alpha) < near) && test.p + near > known;
  return isDecisive && test.draws < draws.refined
    ? againstTable(contest.rank, ranks, exactly(draws.refined))
    : test;
}

const errorOf = (p: number, draws: number): number => Math.sqrt((p * (1 - p)) / draws);
