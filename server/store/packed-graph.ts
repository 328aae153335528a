import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { append } from '../../contract/extremes.ts';
import { slicesOf } from '../../contract/slices-of.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import type { GraphReader, TerritoryGraph } from './ports/graph-reader.ts';

type Rows = Pick<TerritoryGraph, 'actors' | 'ties' | 'years'>;

/** Some rows of one of the three. */
export type GraphPart = {
  [Name in keyof Rows]: { of: Name; rows: PackedRows<Rows[Name][number]> };
}[keyof Rows];

/** The graph of a territory column by column: quickly handed over, and made anew for whoever reads it. */
export type PackedGraph = { parts: GraphPart[]; truncated: boolean };

/** Rows of a part: taking them in takes a few milliseconds. */
const partRows = 1_000;

/** Milliseconds after which others are answered. */
const stretchMs = 8;

export function* partsOf({ actors, ties, years }: Rows): Generator<GraphPart> {
  for (const rows of slicesOf(actors, partRows)) yield { of: 'actors', rows: packRows(rows) };
  for (const rows of slicesOf(ties, partRows)) yield { of: 'ties', rows: packRows(rows) };
  for (const rows of slicesOf(years, partRows)) yield { of: 'years', rows: packRows(rows) };
}

export type PackTerritory = (
  query: Parameters<GraphReader['loadTerritory']>[0],
) => Promise<PackedGraph | null>;

/** Packs what is read at once, in this process. */
export const packedHere =
  ({ loadTerritory }: Pick<GraphReader, 'loadTerritory'>): PackTerritory =>
  async (query) => {
    const graph = await loadTerritory(query);
    return graph && { parts: [...partsOf(graph)], truncated: graph.truncated };
  };

/** Records of their own for each call; others are answered while there are many. */
export async function unpackGraph({ parts, truncated }: PackedGraph): Promise<TerritoryGraph> {
  const graph: TerritoryGraph = { actors: [], ties: [], years: [], truncated };
  let begun = performance.now();
  for (const part of parts) {
    if (performance.now() - begun > stretchMs) {
      await yieldToOthers();
      begun = performance.now();
    }
    if (part.of === 'actors') append(graph.actors, unpackRows(part.rows));
    else if (part.of === 'ties') append(graph.ties, unpackRows(part.rows));
    else append(graph.years, unpackRows(part.rows));
  }
  return graph;
}

/** Rows of all its parts. */
export const rowsOf = ({ parts }: PackedGraph): number =>
  parts.reduce((sum, { rows }) => sum + rows.length, 0);
