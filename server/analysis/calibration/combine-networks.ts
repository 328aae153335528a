import { dot } from '../linear/dot.ts';
import { logSumExp, type Curve } from './curve.ts';

/** What is thought of a parameter before looking, on the scale of its grid. */
export type Prior = {
  /** The middle of networks, and how far it may be from there. */
  readonly middle: number;
  readonly deviation: number;
  /** How much networks differ: the median, and the deviation of its logarithm. */
  readonly between: number;
  readonly betweenDeviation: number;
};

/** One parameter of many networks: networks lie around `middle` with deviation `between`. */
export type Population = {
  /** Quantile of something that follows from middle and spread of networks. */
  quantile(of: (middle: number, between: number) => number, share: number): number;
  /** Posterior means. */
  readonly middle: number;
  readonly between: number;
  /** How much of what was open about the middle the networks have settled, [0, 1]: 0 is all default, 1 is all data. */
  readonly weight: number;
};

const middles = 61;
const betweens = 24;
/** Deviations on either side of the middle that are looked at, and how far the second look goes beyond the first. */
const reach = { prior: 5, posterior: 6 };

/**
 * Many networks, one parameter each, drawn around a common middle: what the networks say together, held to the default.
 *
 *   θ_k ~ N(μ, τ),   μ ~ N(default, s),   ln τ ~ N(ln τ₀, s_τ)
 *   p(μ, τ | data) ∝ p(μ)·p(τ)·Π_k Σ_g L_k(g)·N(g; μ, τ)
 *
 * A full posterior on a grid, without normal approximations of what a network says: where DerSimonian & Laird take an
 * estimate and its standard error, a network of eight schools has no standard error to take. With few networks the
 * middle stays near the default, with many it goes where they are.
 *
 * Source  Gelman, Carlin, Stern & Rubin, Bayesian Data Analysis, ch. 5; DerSimonian & Laird 1986, doi:10.1016/0197-2456(86)90046-2
 * Cost    networks × grid × 61 × 24, twice
 */
export function combineNetworks(grid: Float64Array, curves: readonly Curve[], prior: Prior): Population {
  const likelihoods = curves.map(likelihoodOf);
  const spreads = betweensOf(grid, prior);
  const centres = around(prior.middle, reach.prior * prior.deviation);
  const coarse = posterior(grid, likelihoods, prior, centres, spreads);
  const first = momentsOf(coarse);
  const step = (2 * reach.prior * prior.deviation) / (middles - 1);
  const width = reach.posterior * Math.max(first.deviation, step / 4);
  const cells = posterior(grid, likelihoods, prior, around(first.middle, width), spreads);
  const { middle, deviation, between } = momentsOf(cells);
  return {
    middle,
    between,
    weight: Math.max(0, 1 - deviation ** 2 / prior.deviation ** 2),
    quantile: (of, share) => quantileOf(cells, of, share),
  };
}

/** One network as seen among the others: the mean of what it may be, given where networks lie. */
export function shrunkTo(grid: Float64Array, curve: Curve, { middle, between }: Population): number {
  const logs = curve.map((log, g) => log - ((grid[g]! - middle) / between) ** 2 / 2);
  const total = logSumExp(logs);
  return logs.reduce((sum, log, g) => sum + grid[g]! * Math.exp(log - total), 0);
}

type Cell = { readonly middle: number; readonly between: number; readonly weight: number };

const around = (middle: number, width: number): Float64Array =>
  Float64Array.from({ length: middles }, (_, i) => middle - width + (2 * width * i) / (middles - 1));

/** Not narrower than half a step of the grid, which could not be told from nothing. */
function betweensOf(grid: Float64Array, { between, betweenDeviation }: Prior): Float64Array {
  const least = Math.max((grid[1]! - grid[0]!) / 2, between * Math.exp(-3 * betweenDeviation));
  const most = between * Math.exp(3 * betweenDeviation);
  return Float64Array.from({ length: betweens }, (_, i) => least * (most / least) ** (i / (betweens - 1)));
}

/** Against the likelihood where it is highest, which is 1. */
function likelihoodOf(curve: Curve): Float64Array {
  const highest = curve.reduce((most, log) => Math.max(most, log), -Infinity);
  return curve.map((log) => Math.exp(log - highest));
}

function posterior(
  grid: Float64Array,
  likelihoods: readonly Float64Array[],
  prior: Prior,
  centres: Float64Array,
  spreads: Float64Array,
): Cell[] {
  const logs: number[] = [];
  const places: [number, number][] = [];
  for (const between of spreads)
    for (const middle of centres) {
      const share = sharesOf(grid, middle, between);
      let log = -(((middle - prior.middle) / prior.deviation) ** 2) / 2;
      log -= (Math.log(between / prior.between) / prior.betweenDeviation) ** 2 / 2;
      for (const likelihood of likelihoods) log += Math.log(Math.max(dot(likelihood, share), 1e-300));
      logs.push(log);
      places.push([middle, between]);
    }
  const total = logSumExp(logs);
  return places.map(([middle, between], at) => ({ middle, between, weight: Math.exp(logs[at]! - total) }));
}

/** The share of networks at each point of the grid. */
function sharesOf(grid: Float64Array, middle: number, between: number): Float64Array {
  const shares = grid.map((value) => Math.exp(-(((value - middle) / between) ** 2) / 2));
  const total = shares.reduce((sum, share) => sum + share, 0);
  // Off the grid: all of them at its nearer end.
  if (total === 0) shares[middle < grid[0]! ? 0 : grid.length - 1] = 1;
  return total === 0 ? shares : shares.map((share) => share / total);
}

function momentsOf(cells: readonly Cell[]): { middle: number; deviation: number; between: number } {
  const mean = (of: (cell: Cell) => number): number =>
    cells.reduce((sum, cell) => sum + cell.weight * of(cell), 0);
  const middle = mean((cell) => cell.middle);
  const variance = mean((cell) => (cell.middle - middle) ** 2);
  return { middle, deviation: Math.sqrt(variance), between: mean((cell) => cell.between) };
}

/** By the weights of the cells in the order of their values, between neighbours in a straight line. */
function quantileOf(
  cells: readonly Cell[],
  of: (middle: number, between: number) => number,
  share: number,
): number {
  const ordered = cells
    .map(({ middle, between, weight }) => ({ value: of(middle, between), weight }))
    .sort((a, b) => a.value - b.value);
  let [sum, before] = [0, ordered[0]!];
  for (const cell of ordered) {
    const middleOf = sum + cell.weight / 2;
    if (middleOf >= share) {
      const earlier = sum - before.weight / 2;
      const part = middleOf === earlier ? 1 : (share - earlier) / (middleOf - earlier);
      return before.value + Math.min(1, Math.max(0, part)) * (cell.value - before.value);
    }
    sum += cell.weight;
    before = cell;
  }
  return before.value;
}
