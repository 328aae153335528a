import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TelarProblem } from '../../../contract/problems.ts';
import { type GraphFormat, formatOf } from '../../intake/formats/graph-formats.ts';
import { graphFromBundle } from './graph-from-bundle.ts';
import { graphFromEdgeList } from './graph-from-edge-list.ts';
import { graphFromFile } from './graph-from-file.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/**
 * Reads a graph file or a bundle from disk. Ties are undirected unless `directed`.
 *
 * @throws TelarProblem `not-found` where there is no such file; `invalid-request` for one of no known format, or for
 *         what the file does not have; `refused-import` for one that cannot be read
 */
export async function readGraph(source: GraphSource): Promise<ReadGraph> {
  const format = await formatOnDisk(source.file);
  if (format === null) return graphFromBundle(source);
  return format === 'edge-list' ? graphFromEdgeList(source) : graphFromFile(source);
}

/** `null`: a folder, zip or workbook, which is read as a bundle. */
async function formatOnDisk(path: string): Promise<GraphFormat | null> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) throw new TelarProblem('not-found', `There is no file ${path}.`);
  if (stats.isDirectory() || /\.(zip|xlsx)$/i.test(path)) return null;
  const file = await open(path);
  try {
    const head = new Uint8Array(Math.min(4096, stats.size));
    await file.read(head);
    const format = formatOf({ name: basename(path), bytes: head });
    if (format !== null) return format;
    throw new TelarProblem(
      'invalid-request',
      `${path} is no edge list (columns from, to), GraphML, GEXF, Pajek, UCINET DL or bundle that Telar can read.`,
    );
  } finally {
    await file.close();
  }
}
