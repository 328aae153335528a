import { parse } from 'node:path';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';
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
  const chosen = chooseNetwork(data, network, file);
  if (cost !== null) throw codedProblem('cost-of-other-file', { file }, 'cost');
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

function chooseNetwork(data: readonly NetworkData[], id: string | null, file: string): NetworkData {
  const chosen = id === null && data.length === 1 ? data[0] : data.find(({ network }) => network.id === id);
  if (chosen !== undefined) return chosen;
  const known = data.map(({ network }) => network.id).join(', ');
  throw id === null
    ? codedProblem('file-of-several-networks', { file, networks: data.length, known }, 'network')
    : codedProblem('file-without-network', { file, network: id, known }, 'network');
}
