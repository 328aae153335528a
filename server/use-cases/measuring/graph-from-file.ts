import type { ImportFile } from '../../intake/intake-result.ts';
import { openGraphFile } from '../../intake/formats/open-graph-file.ts';
import { readGraphFile } from '../../intake/formats/read-graph-file.ts';
import { graphFromData } from './graph-from-data.ts';
import { graphFromGraphml } from './graph-from-graphml.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/**
 * The graph of a graph file with the sheet of actors beside it, or of `files` that came out of one. See `graphFromData`.
 */
export async function graphFromFile(source: GraphSource, files?: readonly ImportFile[]): Promise<ReadGraph> {
  const opened = files ?? (await openGraphFile(source.file));
  return graphFromGraphml(opened, source) ?? graphFromRecords(opened, source);
}

/** The same, whatever the file is. */
export function graphFromRecords(files: readonly ImportFile[], source: GraphSource): ReadGraph {
  const { data, cost, directed, written, streamed } = readGraphFile(files, {
    ...(source.cost === null ? {} : { cost: source.cost }),
    ...(source.directed === null ? {} : { directed: source.directed }),
  });
  return graphFromData({ data, cost, directed, written, findings: streamed.findings }, source);
}
