import { contestsByKernel } from '../kernels/contests-by-kernel.ts';
import type { Random } from '../random.ts';
import { bitCount } from '../graph/bit-count.ts';
import {
  closenessWeight,
  leastCamp,
  leastCampUnnamed,
  strongestContest,
  type ContestInput,
} from './contest.ts';
import { growingTable, tableByKernel, type Table } from './growing-table.ts';
import { dyadMover, type LayeredNames } from './kept-dyads.ts';
import { RecentlyUsed } from './recently-used.ts';

/** What is drawn: the names as they were given, how many layers they are in, and how much popularity varies. */
export type ContestModel = LayeredNames & { readonly layers: number; readonly sigma: number };

/**
 * Rounds of tries between two draws. Names follow a new popularity only part of the way in so many: how often members are
 * named then varies as it would in the long run at about .8 σ. Whole way, Sampson's second round is no longer seen
 * (p .066), and what the worlds of docs/validity.md show falsely is within 2 % already.
 */
const rounds = 3;
/** Before the first draw, so that it is as far from the network itself as later ones. */
const firstRounds = 15;

/**
 * Contest null: ranks of the strongest contest in ordinary networks, one a draw, made as far as they are wanted.
 *
 * Each draw has popularities of its own, log popularity ~ N(0, σ), and goes on from the draw before: every member names
 * as many as it did, inside its group and outside, and pairs name each other as often as they did and in as many layers
 * (kept-dyads.ts). What is known beside the names (who answered, other ties, tension) stays where it is.
 *
 * Returns  `count` ranks, unsorted
 * Cost     draws × (tries + n²)
 */
export function contestNull(
  { names, group, layers, sigma }: ContestModel,
  known: Omit<ContestInput, 'share'>,
  random: Random,
): Table {
  const model = { names, group, layers, sigma };
  const state = random.state();
  if (group.length > mostKept) return newContestTable(model, known, random);
  const { answered, tied, oneIsFirst, tension } = known;
  const reported = tension && [
    tension.tense,
    ...Object.values(tension.leaders),
    ...Object.values(tension.followers),
  ];
  const key = [state, names, group, layers, sigma, answered, tied, oneIsFirst, reported].join('/');
  return tables.get(key) ?? tables.set(key, newContestTable(model, known, random));
}

/**
 * Tables kept: of a network and of it with a report less or more, where that changes nothing that the draws or their ranks
 * depend on. Up to a hundred kilobytes each; those of larger networks are not kept.
 */
const tables = new RecentlyUsed<Table>(32);
const mostKept = 64;

/** The same, made anew. */
export function newContestTable(
  model: ContestModel,
  known: Omit<ContestInput, 'share'>,
  random: Random,
): Table {
  const byKernel = contestsByKernel({ ...known, ...model, ...shapeOf(known) }, random.state());
  return tableByKernel(byKernel, () => plainTable(model, known, random));
}

const shapeOf = ({ oneIsFirst }: Pick<ContestInput, 'oneIsFirst'>) => ({
  ...{ rounds, firstRounds, closenessWeight },
  leastCamp: oneIsFirst ? leastCampUnnamed : leastCamp,
});

function plainTable(
  { names, group, layers, sigma }: ContestModel,
  known: Omit<ContestInput, 'share'>,
  random: Random,
): Table {
  const n = group.length;
  const drawn = names.slice();
  const move = dyadMover({ names: drawn, group });
  const share = new Float64Array(n * n);
  const total = new Float64Array(n);
  const popularity = new Float64Array(n);
  const input: ContestInput = { ...known, share };
  return growingTable((made) => {
    if (sigma > 0) for (let j = 0; j < n; j++) popularity[j] = random.normal(0, sigma);
    move(popularity, made === 0 ? firstRounds : rounds, random);
    fillShares(share, total, drawn, layers);
    return strongestContest(input, total).rank;
  });
}

/** The share of layers in which each follows each, and how much each is followed. */
function fillShares(share: Float64Array, total: Float64Array, names: Int32Array, layers: number): void {
  const n = total.length;
  total.fill(0);
  for (let i = 0, cell = 0; i < n; i++)
    for (let j = 0; j < n; j++, cell++) {
      const own = names[cell]!;
      if (own === 0) {
        share[cell] = 0;
        continue;
      }
      const follows = bitCount(own) / layers;
      share[cell] = follows;
      total[j]! += follows;
    }
}
