/** Weights are hardly held to what is expected of them: a deviation of 2 on the log-odds scale. */
export const loose = 1 / 2 ** 2;

/** Of each pair of members by position, a value. */
export type Pairwise = (value: (a: number, b: number) => number) => Float64Array;

/** 1 for each pair of one group, 0 for others; −1 is no group. */
export const together = (pairwise: Pairwise, of: Int32Array): Float64Array =>
  pairwise((a, b) => (of[a]! >= 0 && of[a] === of[b] ? 1 : 0));
