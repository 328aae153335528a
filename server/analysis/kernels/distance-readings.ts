import type { LevelWeights } from './distance-lanes.ts';

/** What is known exactly of a vertex whose distances to the targets are drawn. */
export type KnownReach = {
  /** Over those whom it reaches beside the targets: how many, sum of distances and of their reciprocals. */
  readonly reached: number;
  readonly total: number;
  readonly reciprocal: number;
  /** Whether it is a target itself (1 or 0), how many others are, how many of these are one step away, and at most how far away the last of them is. */
  readonly self: number;
  readonly targets: number;
  readonly near: number;
  readonly farthest: number;
};

/**
 * How a measure of distances follows from the mean of what is drawn. Who is one step away is known, and is drawn as if two
 * steps away, as is the vertex itself: what is drawn then lies close together, and the difference is added afterwards.
 */
export type DistanceReading = {
  /** What a drawn target counts for by its distance (0: the vertex itself), and the square of that. */
  readonly weights: LevelWeights;
  /** The least and the most that a drawn target counts for. */
  range(known: KnownReach): readonly [number, number];
  /** The measure, when all targets together, itself included, count for `sum`. */
  value(known: KnownReach, sum: number): number;
  /** How far off the measure may be when `sum` is off by at most `error`. */
  errorOf(known: KnownReach, sum: number, error: number): number;
  /** By how much `sum` may be off, about, when the measure may be off by `allowed`: `errorOf` the other way round. */
  slackOf(known: KnownReach, sum: number, allowed: number): number;
};

/** Harmonic closeness: Σ 1/d, where who is one step away, and the vertex itself, is drawn as if two steps away. */
export const harmonicReading: DistanceReading = {
  weights: (level) => (level < 2 ? [1 / 2, 1 / 4] : [1 / level, 1 / (level * level)]),
  range: ({ farthest }) => [1 / Math.max(2, farthest), 1 / 2],
  value: ({ reciprocal, near, self }, sum) => reciprocal + near / 2 + sum - self / 2,
  errorOf: (_known, _sum, error) => error,
  slackOf: (_known, _sum, allowed) => allowed,
};

/**
 * Closeness after Wasserman and Faust, r/(n−1) · r/Σd: r is known, Σd is drawn.
 *
 * @param n actors of the whole network
 */
export function closenessReading(n: number): DistanceReading {
  const others = ({ reached, targets }: KnownReach) => reached + targets;
  const ofTotal = (known: KnownReach, total: number) =>
    total <= 0 ? 0 : (others(known) / (n - 1)) * (others(known) / total);
  const totalOf = ({ total, near, self }: KnownReach, sum: number) => total + sum - near - 2 * self;
  const value = (known: KnownReach, sum: number) => ofTotal(known, totalOf(known, sum));
  return {
    weights: (level) => (level < 2 ? [2, 4] : [level, level * level]),
    range: ({ farthest }) => [2, Math.max(2, farthest)],
    value,
    errorOf: (known, sum, error) => {
      const least = Math.max(sum - error, 2 * (known.self + known.targets));
      const found = value(known, sum);
      return Math.max(value(known, Math.min(least, sum)) - found, found - value(known, sum + error));
    },
    slackOf: (known, sum, allowed) => {
      const farOff = others(known) ** 2 / ((n - 1) * (value(known, sum) + allowed));
      return Math.max(0, totalOf(known, sum) - farOff);
    },
  };
}
