/** Weights are hardly held to what is expected of them: a deviation of 2 on the log-odds scale. */
export const loose = 1 / 2 ** 2;

/** Of each pair of members by position, a value. */
export type Pairwise = (value: (a: number, b: number) => number) => Float64Array;
