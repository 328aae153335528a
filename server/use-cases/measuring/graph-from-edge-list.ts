import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';
import { readEdgeListColumns } from '../../intake/formats/edge-list-columns.ts';
import type { GraphColumns } from '../../intake/formats/graph-columns.ts';
import { actorsBeside } from '../../intake/formats/open-graph-file.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/** The graph of an edge list of any length, with the sheet of actors that lies beside it. */
export async function graphFromEdgeList({ file, directed, cost, layers }: GraphSource): Promise<ReadGraph> {
  const beside = await actorsBeside(file);
  const columns = await readEdgeListColumns(file, {
    directed,
    layers,
    ...(cost === null ? {} : { cost }),
    ...(beside === null ? {} : { actors: beside }),
  });
  return { graph: graphOfColumns(columns), findings: columns.findings, notes: [] };
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
