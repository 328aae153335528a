import type { ImportFile } from '../../intake/intake-result.ts';
import { openGraphFile } from '../../intake/formats/open-graph-file.ts';
import { readGraphFile } from '../../intake/formats/read-graph-file.ts';
import { graphFromData } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/**
 * The graph of a graph file with the sheet of actors beside it, or of `files` that came out of one. See `graphFromData`.
 */
export async function graphFromFile(source: GraphSource, files?: readonly ImportFile[]): Promise<ReadGraph> {
  const { data, cost, directed, written, result } = readGraphFile(
    files ?? (await openGraphFile(source.file)),
    {
      ...(source.cost === null ? {} : { cost: source.cost }),
      ...(source.directed === null ? {} : { directed: source.directed }),
    },
  );
  return graphFromData({ data, cost, directed, written, findings: result.findings }, source);
}
