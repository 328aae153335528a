import type { MetricNumber } from '../../../contract/metrics.ts';
import type { ViewGraph } from './view-graph.ts';

type Read = Pick<ViewGraph, 'directed' | 'actors' | 'from' | 'to' | 'speaks'>;

/**
 * Density of the cells that were observed, and of all of them: of a directed view the rows of those who answered, of
 * an undirected one the pairs of which at least one end did.
 */
export function densitiesOf({ directed, actors, from, to, speaks }: Read) {
  const n = actors.length;
  const isKnown = (a: number, b: number) => speaks[a]! || (!directed && speaks[b]!);
  const unknown = n - speaks.filter(Boolean).length;
  const all = directed ? n * (n - 1) : (n * (n - 1)) / 2;
  const cells = all - (directed ? unknown * (n - 1) : (unknown * (unknown - 1)) / 2);
  const density: MetricNumber =
    cells === 0
      ? { undefined: 'nobody-answered' }
      : from.filter((source, tie) => isKnown(source, to[tie]!)).length / cells;
  return { density, 'density.all-cells': from.length / all };
}
