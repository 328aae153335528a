import type { ExportFormat, PlacesByActor } from '../../../contract/network-exports.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import type { ViewChoice } from '../../analysis/graph/read-view.ts';
import type { GraphWriteOptions } from '../../intake/formats/graph-table.ts';
import { writeGexf } from '../../intake/formats/write-gexf.ts';
import { writeGraphml } from '../../intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../../intake/formats/write-graphology-json.ts';
import type { SupportRecords } from '../../intake/bundle/write-support.ts';
import type { Dependencies } from '../dependencies.ts';
import { exportFileName } from './export-file-name.ts';
import { placesInFile } from './places-in-file.ts';
import { supportOfTerritory } from './support-of-territory.ts';
import { viewAsGraph, viewAsTables } from './view-of-network.ts';

export type ExportedFile = { name: string; mediaType: string; bytes: Uint8Array };
export type ExportQuery = ViewChoice & {
  id: string;
  format: ExportFormat;
  /** Where the reader put actors in the picture; all others stand where the server draws them. */
  positions?: PlacesByActor;
};

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;
type GraphFormat = Exclude<ExportFormat, 'bundle'>;

/**
 * A network, or every network of a territory, as a file. A bundle holds all that is known, that of a territory also the
 * contracts, their evaluations and the results of its schools; the graph formats hold actors and ties. Where any part of
 * a view is named, it is that view of each network: its wave, layers, kinds and strengths, which the file says itself.
 *
 * @throws TelarProblem `not-found`; `invalid-request` for a graph format of several networks, and for a wave or a layer
 *         that the network does not have
 */
export async function exportNetwork(
  telar: Telar,
  query: ExportQuery,
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const { id, format } = query;
  const one = await telar.store.loadNetwork(id);
  const stored = one === null ? await telar.store.loadNetworks({ territoryId: id }) : [one];
  const support = one === null && format === 'bundle' ? await supportOfTerritory(telar, id) : undefined;
  if (stored.length === 0 && !holdsSupport(support)) throw nothingNamed(id);
  const networks = stored.map(withNote);
  if (format === 'bundle') return packBundle(telar, { networks, support, query }, signal);
  const [network, ...others] = networks;
  if (network === undefined || others.length > 0)
    throw codedProblem('format-of-one-network', { id, networks: networks.length, format }, 'format');
  return writeGraph(telar, network, { ...query, format }, signal);
}

async function packBundle(
  telar: Telar,
  {
    networks,
    support,
    query,
  }: { networks: NetworkData[]; support: SupportRecords | undefined; query: ExportQuery },
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const written = networks.map((data) => viewAsTables(data, query));
  const input = {
    networks: written.map(({ data }) => data),
    views: new Map(written.map(({ data, view }) => [data.network.id, view])),
    ...(support === undefined ? {} : { support }),
  };
  const bytes = await telar.pools.parsing.run('packBundle', input, signal);
  return { name: exportFileName(query, written[0]?.view ?? null), mediaType: 'application/zip', bytes };
}

async function writeGraph(
  telar: Telar,
  network: NetworkData,
  query: ExportQuery & { format: GraphFormat },
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const { data, view, accounts } = viewAsGraph(network, query);
  const places = await placesInFile(telar, network, query.positions ?? {}, signal);
  const { mediaType, write } = graphFormats[query.format];
  const options = view === null ? { places } : { places, view, accounts, directed: view.directed };
  const bytes = new TextEncoder().encode(write(data, options));
  return { name: exportFileName(query, view), mediaType, bytes };
}

const graphFormats: Record<
  GraphFormat,
  { mediaType: string; write: (data: NetworkData, options: GraphWriteOptions) => string }
> = {
  graphml: { mediaType: 'application/graphml+xml', write: writeGraphml },
  gexf: { mediaType: 'application/gexf+xml', write: writeGexf },
  json: { mediaType: 'application/json', write: writeGraphologyJson },
};

/** Waves in the order of time. A file that lacks what is held back says so, in an attribute of the network. */
function withNote(stored: NetworkData): NetworkData {
  const data = { ...stored, waves: wavesInOrder(stored.waves) };
  if (data.heldBack === undefined) return data;
  const heldBack = data.heldBack
    .map(({ kind, id, waveId }) => `${kind} ${id} ${waveId ?? ''}`.trim())
    .join('|');
  const { network } = data;
  return { ...data, network: { ...network, attributes: { ...network.attributes, heldBack } } };
}

const holdsSupport = (support: SupportRecords | undefined): boolean =>
  support !== undefined && support.contracts.length + support.evaluations.length + support.results.length > 0;

const nothingNamed = (id: string): TelarProblem =>
  new TelarProblem('not-found', `No network and no territory with networks has the id "${id}".`, {
    field: 'id',
    code: 'unknown-id',
    values: { id },
  });
