import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ImportFile } from '../intake-result.ts';
import { type EdgeListOptions, EdgeListReader } from './edge-list-reader.ts';
import type { GraphColumns } from './graph-columns.ts';

const CHUNK = 4 * 1024 * 1024;

/**
 * Reads an edge list of any length as columns, without making a string a cell: a CSV with the columns `from,to` (or
 * `source,target`, `origen,destino`…) and, where present, strength, sign, layer, direction and the cost column, by the
 * one list of headings. Undirected unless `directed`. Rows that cannot stand (an end missing, a strength that is no positive number…) are findings
 * `refused` and left out; self-ties are left out and parallel ties merged, each with a finding.
 *
 * Cost  one pass, O(bytes); about 12 bytes a tie and one copy of every id
 * @throws TelarProblem `refused-import` for a file without the columns of the two ends or without the cost column
 */
export async function readEdgeListColumns(
  path: string,
  options: EdgeListOptions = {},
): Promise<GraphColumns> {
  const reader = new EdgeListReader(basename(path), options);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) reader.push(chunk as Buffer);
  return reader.finish();
}

/** As `readEdgeListColumns`, of bytes at hand. */
export function edgeListColumns(file: ImportFile, options: EdgeListOptions = {}): GraphColumns {
  const reader = new EdgeListReader(file.name, options);
  // A copy: quoted cells are unquoted in place.
  for (let at = 0; at < file.bytes.length; at += CHUNK) reader.push(file.bytes.slice(at, at + CHUNK));
  return reader.finish();
}
