import { parse } from 'node:path';
import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { readBundle } from '../../intake/bundle/read-bundle.ts';
import { nothingToMeasure } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';
import { leftOutNotes } from './reading-notes.ts';

/** The graph of one wave of a network of a bundle: of the only network unless one is named. */
export async function graphFromBundle({
  file,
  directed,
  cost,
  layers,
  wave,
  network,
}: GraphSource): Promise<ReadGraph> {
  const { data, result } = readBundle(await openImport([file]), { networkName: parse(file).name });
  if (data.length === 0) throw nothingToMeasure(file, result.findings);
  const chosen = chooseNetwork(data, network);
  if (cost !== null) {
    throw new TelarProblem(
      'invalid-request',
      'A bundle has no costs; --cost names a column of an edge list or an attribute of a graph file.',
      { field: 'cost' },
    );
  }
  const { graph, leftOut } = graphFromNetwork(chosen, {
    directed: directed ?? false,
    layers,
    ...(wave === null ? {} : { wave }),
  });
  if (graph.actors.length === 0) throw nothingToMeasure(file, result.findings);
  return { graph, findings: result.findings, notes: leftOutNotes(leftOut) };
}

function chooseNetwork(data: readonly NetworkData[], id: string | null): NetworkData {
  const chosen = id === null && data.length === 1 ? data[0] : data.find(({ network }) => network.id === id);
  if (chosen !== undefined) return chosen;
  const ids = data.map(({ network }) => network.id).join(', ');
  throw new TelarProblem(
    'invalid-request',
    id === null
      ? `The bundle holds ${String(data.length)} networks: ${ids}. Choose one with --network.`
      : `The bundle has no network "${id}"; it has: ${ids}.`,
    { field: 'network' },
  );
}
