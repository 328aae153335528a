import { defaultDraws } from '../inference/monte-carlo.ts';

/** What is compared, by size alone. */
export type ComparisonSize = {
  readonly actors: number;
  readonly layers: number;
  /** Whether one layer is explained by the others. */
  readonly explained: boolean;
};

/** Relabellings of a correlation when the pair goes together, and of a regression. */
const relabellings = { correlation: defaultDraws.refined, regression: 999 } as const;
const cell = Float64Array.BYTES_PER_ELEMENT;

/**
 * Elementary steps of comparing layers, and bytes that it takes at once: a guard, not a clock. Each pair of layers is
 * correlated over all pairs of actors and so is each relabelling; a regression solves normal equations of all layers
 * for each layer and relabelling.
 */
export function costOfComparing({ actors, layers, explained }: ComparisonSize): {
  operations: number;
  bytes: number;
} {
  const cells = actors ** 2;
  const pairs = (layers * (layers - 1)) / 2;
  const regression = explained ? (layers - 1) * relabellings.regression * layers ** 2 : 0;
  // Two tables and their standardised forms; the regression keeps one a layer, residuals and two lists of cells.
  const tables = explained ? layers + 4 : 4;
  return {
    operations: cells * (pairs * relabellings.correlation + regression),
    bytes: cell * cells * tables,
  };
}
