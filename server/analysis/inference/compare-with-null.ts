import type { NullComparison } from '../../../contract/null-models.ts';
import type { NetworkGraph, NetworkResult } from '../graph/network-graph.ts';

/** A number of the whole network, as `measure` finds it on any network of the same actors. */
export type Compared = {
  readonly id: string;
  readonly observed: NetworkResult;
  measure(graph: NetworkGraph, draw: number): NetworkResult;
};

/** Values closer than this share of the observed one are the same: they differ by rounding alone. */
const same = 1e-9;

/**
 * Numbers of a network beside the same numbers of random networks: is the observed one unusual?
 *
 *   p = (b + 1)/(B + 1), b of B draws with at least (at most) the observed value
 *
 * A draw on which the metric is undefined counts as at least and at most the observed value, so that it never makes a
 * p smaller; mean, deviation and quantiles are over the others.
 *
 * Source   Phipson & Smyth 2010, doi:10.2202/1544-6115.1585; conditional uniform graphs: Anderson, Butts & Carley 1999,
 *          doi:10.1016/S0378-8733(99)00011-8; quantiles: Hyndman & Fan 1996, doi:10.2307/2684934, definition 7
 * Undefined  the observed value's own reason; "not-a-number" for censuses and other structures; fewer than two draws
 *          with a value: "undefined-when-drawn"
 * Agrees with R sna `cug.test` but for the + 1
 * @param onDraw called with the number of networks measured; may throw to stop
 */
export function compareWithNull(
  compared: readonly Compared[],
  drawNetwork: () => NetworkGraph,
  draws: number,
  onDraw: (done: number) => void,
): Record<string, NullComparison> {
  const numeric = compared.filter(({ observed }) => typeof observed === 'number');
  const drawn = new Map(numeric.map(({ id }) => [id, [] as number[]]));
  for (let draw = 0; draw < draws; draw++) {
    onDraw(draw);
    const network = drawNetwork();
    for (const { id, measure } of numeric) {
      const value = measure(network, draw);
      if (typeof value === 'number') drawn.get(id)!.push(value);
    }
  }
  return Object.fromEntries(
    compared.map(({ id, observed }) => [
      id,
      typeof observed === 'number' ? summarise(observed, drawn.get(id)!, draws) : notCompared(observed),
    ]),
  );
}

function notCompared(observed: NetworkResult): NullComparison {
  const reason = typeof observed === 'object' && 'undefined' in observed ? observed.undefined : undefined;
  return { undefined: typeof reason === 'string' ? reason : 'not-a-number' };
}

function summarise(observed: number, values: readonly number[], draws: number): NullComparison {
  if (values.length < 2) return { undefined: 'undefined-when-drawn' };
  const undefinedDraws = draws - values.length;
  const margin = same * Math.max(1, Math.abs(observed));
  const p = (reaches: (value: number) => boolean): number =>
    (values.filter(reaches).length + undefinedDraws + 1) / (draws + 1);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sorted = values.toSorted((a, b) => a - b);
  return {
    observed,
    mean,
    sd: Math.sqrt(squares / (values.length - 1)),
    pAtLeast: p((value) => value >= observed - margin),
    pAtMost: p((value) => value <= observed + margin),
    quantiles: {
      '0.025': quantile(sorted, 0.025),
      '0.25': quantile(sorted, 0.25),
      '0.5': quantile(sorted, 0.5),
      '0.75': quantile(sorted, 0.75),
      '0.975': quantile(sorted, 0.975),
    },
    undefinedDraws,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
}
