import { buildGraph } from '../../analysis/graph/network-graph.ts';
import { openGraphFile } from '../../intake/formats/open-graph-file.ts';
import { readGraphFile } from '../../intake/formats/read-graph-file.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/**
 * The graph of a GraphML, GEXF, Pajek or UCINET DL file. One that declares directed ties is read as undirected all the
 * same, unless `directed`; a note says so.
 */
export async function graphFromFile({ file, directed, cost, layers }: GraphSource): Promise<ReadGraph> {
  const {
    data,
    cost: costs,
    result,
  } = readGraphFile(await openGraphFile(file), cost === null ? {} : { cost });
  const wanted = data.ties
    .map((tie, index) => ({ ...tie, cost: costs?.[index] ?? null }))
    .filter((tie) => layers.length === 0 || layers.includes(tie.layer));
  const graph = buildGraph({
    directed,
    actors: data.actors.map(({ id }) => id),
    ties: wanted.map(({ from, to, strength, sign, cost: tieCost }) => ({
      from,
      to,
      strength,
      sign,
      ...(tieCost === null ? {} : { cost: tieCost }),
    })),
    attributes: { kind: data.actors.map(({ kind }) => kind), group: data.actors.map(({ group }) => group) },
  });
  const declaredDirected = data.network.directed === true && !directed;
  return {
    graph,
    findings: result.findings,
    notes: declaredDirected
      ? [
          'The file says that its ties are directed; they are read as undirected. Add --directed to follow them.',
        ]
      : [],
  };
}
