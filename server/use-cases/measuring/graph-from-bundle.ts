import { parse } from 'node:path';
import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { readBundle } from '../../intake/bundle/read-bundle.ts';
import { readViewSheet } from '../../intake/bundle/view-sheet.ts';
import { nothingToMeasure } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';
import { leftOutNotes } from './reading-notes.ts';
import { choiceOfFile, viewRead, writtenNotes } from './view-of-file.ts';

/** The graph of one wave of a network of a bundle: of the only network unless one is named. */
export async function graphFromBundle(source: GraphSource): Promise<ReadGraph> {
  const { file, cost, network } = source;
  const files = await openImport([file]);
  const views = readViewSheet(files);
  const { data, result } = readBundle(files, { networkName: parse(file).name });
  if (data.length === 0) throw nothingToMeasure(file, result.findings);
  const chosen = chooseNetwork(data, network);
  if (cost !== null) {
    throw new TelarProblem(
      'invalid-request',
      'A bundle has no costs; --cost names a column of an edge list or an attribute of a graph file.',
      { field: 'cost' },
    );
  }
  const written = views?.get(chosen.network.id);
  const made = graphFromNetwork(chosen, choiceOfFile(source, chosen, written));
  if (made.graph.actors.length === 0) throw nothingToMeasure(file, result.findings);
  return {
    graph: made.graph,
    view: viewRead(made, source, written),
    findings: result.findings,
    notes: [...writtenNotes(made, written), ...leftOutNotes(made.leftOut)],
  };
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
