import { basename } from 'node:path';
import { codedProblem } from '../../../contract/problems.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { readEdgeListColumns } from '../../intake/formats/edge-list-columns.ts';
import type { GraphColumns } from '../../intake/formats/graph-columns.ts';
import { actorsBeside } from '../../intake/formats/open-graph-file.ts';
import { collectGarbage } from '../../runtime/collect-garbage.ts';
import { nothingToMeasure } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';
import { directionNotes, layerNotes } from './reading-notes.ts';

/** So many that reading them leaves some hundred megabytes to be freed before they are measured. */
const manyTies = 2_000_000;

/** The graph of an edge list of any length without waves, with the sheet of actors that lies beside it. */
export async function graphFromEdgeList({
  file,
  directed,
  cost,
  layers,
  wave,
}: GraphSource): Promise<ReadGraph> {
  if (wave !== null)
    throw codedProblem('unknown-wave', { network: basename(file), wave, known: '–' }, 'wave');
  const beside = await actorsBeside(file);
  const columns = await readEdgeListColumns(file, {
    layers,
    ...(directed === null ? {} : { directed }),
    ...(cost === null ? {} : { cost }),
    ...(beside === null ? {} : { actors: beside }),
  });
  if (columns.from.length >= manyTies) collectGarbage();
  if (columns.actors.length === 0) throw nothingToMeasure(file, columns.findings);
  return {
    graph: graphOfColumns(columns),
    findings: columns.findings,
    notes: [
      ...directionNotes(columns.stated, directed),
      ...(layers.length === 0 ? layerNotes(columns.layers) : []),
    ],
  };
}

/** The columns are simple and checked already: they are the graph. */
function graphOfColumns({
  directed,
  actors,
  attributes,
  from,
  to,
  strength,
  cost,
  sign,
}: GraphColumns): NetworkGraph {
  return {
    directed,
    actors,
    from,
    to,
    strength: strength ?? new Float64Array(from.length).fill(1),
    cost,
    sign: sign ?? new Int8Array(from.length).fill(1),
    attributes,
    responded: actors.map(() => null),
  };
}
