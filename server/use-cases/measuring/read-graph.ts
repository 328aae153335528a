import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { openRegularFile } from '../../intake/bundle/read-regular-file.ts';
import { sheetOf } from '../../intake/bundle/bundle-rows.ts';
import { sampleBytes, sampleOfEdgeList } from '../../intake/formats/edge-list-sample.ts';
import { utf16Of } from '../../intake/decode-text.ts';
import { foreignFormatOf, noGraphFile } from '../../intake/formats/foreign-formats.ts';
import { formatOf } from '../../intake/formats/graph-formats.ts';
import type { ImportFile } from '../../intake/intake-result.ts';
import { isTableFile } from '../../intake/shapes/grid.ts';
import { graphFromBundle } from './graph-from-bundle.ts';
import { graphFromEdgeList } from './graph-from-edge-list.ts';
import { graphFromFile } from './graph-from-file.ts';
import { graphFromTables } from './graph-from-tables.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/** An edge list with waves, layers or dates is read whole up to this size, and in pieces beyond it. */
const mostBytesAtOnce = 48 * 1024 ** 2;

/**
 * Reads a graph file, a table or a bundle from disk. Ties are undirected unless `directed`.
 *
 * @throws TelarProblem `not-found` where there is no such file; `refused-import` for one of no known format, or that
 *         cannot be read; `invalid-request` for what the file does not have
 */
export async function readGraph(source: GraphSource): Promise<ReadGraph> {
  const stats = await stat(source.file).catch(() => null);
  if (stats === null) throw codedProblem('no-such-file', { file: source.file });
  if (stats.isDirectory() || /\.(zip|xlsx)$/i.test(source.file)) return readPacked(source);
  if (!stats.isFile()) throw codedProblem('not-a-file', { file: source.file });
  const head = await headOf(source.file, stats.size);
  if (utf16Of(head.bytes) !== null) return readPacked(source);
  const format = formatOf(head);
  if (format === null) return readUnknown(source, head);
  if (format !== 'edge-list') return graphFromFile(source);
  const attributes = sampleOfEdgeList(head, source.cost ?? undefined);
  // A table without the ends of ties is another shape.
  if (attributes === null) return readTables(source);
  const isWhole = stats.size <= mostBytesAtOnce;
  // A lone sheet of ties is a bundle, as it is for an import: it may hold several networks, and knows schools by their RBD.
  if (sheetOf(head.name) === 'ties' && isWhole && source.cost === null) return graphFromBundle(source);
  const { layer, wave, validFrom, validTo, reporter } = attributes;
  const isPlain = [layer, wave, validFrom, validTo, reporter].every((name) => name === null);
  if (isPlain || !isWhole) return graphFromEdgeList(source);
  return graphFromFile(source);
}

/** A table of another shape, if it is one. A plain text may be a table; what only looks like none is named. */
async function readUnknown(source: GraphSource, head: ImportFile): Promise<ReadGraph> {
  const foreign = foreignFormatOf(head);
  if (!isTableFile(head) || (foreign !== null && foreign.code !== 'unread-text'))
    throw noGraphFile([{ ...head, name: source.file }]);
  try {
    return await readTables(source);
  } catch (error) {
    if (foreign !== null && error instanceof TelarProblem && error.code === 'table-not-recognised')
      throw noGraphFile([{ ...head, name: source.file }]);
    throw error;
  }
}

const readTables = async (source: GraphSource): Promise<ReadGraph> =>
  graphFromTables(await openImport([source.file]), source);

/** A folder, zip or workbook: a bundle where it has a sheet of ties, else whatever is in it. */
async function readPacked(source: GraphSource): Promise<ReadGraph> {
  const files = await openImport([source.file]);
  if (files.some(({ name }) => sheetOf(name) === 'ties')) return graphFromBundle(source);
  const graphs = files.filter((file) => !['edge-list', null].includes(formatOf(file)));
  if (graphs.length === 1) return graphFromFile(source, files);
  return files.some(isTableFile) ? graphFromTables(files, source) : graphFromBundle(source);
}

async function headOf(path: string, size: number): Promise<ImportFile> {
  const file = await openRegularFile(path, basename(path));
  try {
    const bytes = new Uint8Array(Math.min(sampleBytes, size));
    const { bytesRead } = await file.read(bytes);
    return { name: basename(path), bytes: bytes.subarray(0, bytesRead) };
  } catch (error) {
    throw codedProblem('file-not-read', { file: basename(path) }, 'path', error);
  } finally {
    await file.close();
  }
}
