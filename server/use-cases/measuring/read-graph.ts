import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Finding } from '../../../contract/findings.ts';
import { graphFromNetwork } from '../../analysis/graph/graph-from-network.ts';
import { type NetworkGraph, buildGraph } from '../../analysis/graph/network-graph.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { readBundle } from '../../intake/bundle/read-bundle.ts';
import { readEdgeListColumns } from '../../intake/formats/edge-list-columns.ts';
import type { GraphColumns } from '../../intake/formats/graph-columns.ts';
import { type GraphFormat, formatOf } from '../../intake/formats/graph-formats.ts';
import { actorsBeside, openGraphFile } from '../../intake/formats/open-graph-file.ts';
import { readGraphFile } from '../../intake/formats/read-graph-file.ts';

export type GraphSource = {
  file: string;
  directed: boolean;
  cost: string | null;
  layers: string[];
  wave: string | null;
  network: string | null;
};

/** A graph to measure, and what its reader had to say of the file. */
export type ReadGraph = { graph: NetworkGraph; findings: Finding[]; notes: string[] };

/** Reads a graph file or a bundle from disk. Ties are undirected unless `directed`. */
export async function readGraph(source: GraphSource): Promise<ReadGraph> {
  const format = await formatOnDisk(source.file);
  if (format === null) return graphOfBundle(source);
  return format === 'edge-list' ? graphOfEdgeList(source) : graphOfFile(source);
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

async function graphOfEdgeList({ file, directed, cost, layers }: GraphSource): Promise<ReadGraph> {
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

async function graphOfFile({ file, directed, cost, layers }: GraphSource): Promise<ReadGraph> {
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

async function graphOfBundle({
  file,
  directed,
  cost,
  layers,
  wave,
  network,
}: GraphSource): Promise<ReadGraph> {
  const { data, result } = readBundle(await openImport([file]));
  const chosen =
    network === null && data.length === 1 ? data[0] : data.find((each) => each.network.id === network);
  if (chosen === undefined) {
    const ids = data.map((each) => each.network.id).join(', ');
    throw new TelarProblem(
      'invalid-request',
      network === null
        ? `The bundle holds ${String(data.length)} networks: ${ids}. Choose one with --network.`
        : `The bundle has no network "${network}"; it has: ${ids}.`,
      { field: 'network' },
    );
  }
  if (cost !== null) {
    throw new TelarProblem(
      'invalid-request',
      'A bundle has no costs; --cost names a column of an edge list or an attribute of a graph file.',
      { field: 'cost' },
    );
  }
  const { graph, leftOut } = graphFromNetwork(chosen, {
    directed,
    layers,
    ...(wave === null ? {} : { wave }),
  });
  const notes = leftOut.map(
    ({ reason, actors, ties }) => `Left out (${reason}): ${String(actors)} actors, ${String(ties)} ties.`,
  );
  return { graph, findings: result.findings, notes };
}
