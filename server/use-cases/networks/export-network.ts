import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { writeGexf } from '../../intake/formats/write-gexf.ts';
import { writeGraphml } from '../../intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../../intake/formats/write-graphology-json.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { sliceOfNetwork, withoutActivities } from '../../analysis/survey-wave/slice-of-network.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import type { SupportRecords } from '../../intake/bundle/write-support.ts';
import type { Dependencies } from '../dependencies.ts';
import { supportOfTerritory } from './support-of-territory.ts';

export type ExportFormat = 'bundle' | 'graphml' | 'gexf' | 'json';
export type ExportedFile = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * A network, or every network of a territory, as a file. A bundle holds all that is known, that of a territory also the
 * contracts, their evaluations and the results of its schools; the graph formats hold
 * actors and ties. Where a wave is named, it is what stood in it: members and ties in force then.
 *
 * @throws TelarProblem `not-found`, or `invalid-request` for a graph format of several networks
 */
export async function exportNetwork(
  telar: Pick<Dependencies, 'store' | 'pools'>,
  { id, format, wave }: { id: string; format: ExportFormat; wave?: string | undefined },
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const one = await telar.store.loadNetwork(id);
  const stored = one === null ? await telar.store.loadNetworks({ territoryId: id }) : [one];
  const support = one === null && format === 'bundle' ? await supportOfTerritory(telar, id) : undefined;
  if (stored.length === 0 && !holdsSupport(support)) throw nothingNamed(id);
  const networks = stored.map(withNote);
  const name = id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  if (format === 'bundle') {
    const packed = wave === undefined ? networks : networks.map((data) => sliceAt(data, wave));
    const input = { networks: packed, ...(support === undefined ? {} : { support }) };
    const bytes = await telar.pools.parsing.run('packBundle', input, signal);
    return { name: `${name}.zip`, mediaType: 'application/zip', bytes };
  }
  const [network, ...others] = networks;
  if (network === undefined || others.length > 0) {
    throw new TelarProblem(
      'invalid-request',
      `${id} holds ${String(networks.length)} networks; a ${format} file holds one. Ask for a bundle, or for one network.`,
      { field: 'format' },
    );
  }
  const data = wave === undefined ? network : sliceAt(withoutActivities(network), wave);
  const { mediaType, write } = graphFormats[format];
  return { name: `${name}.${format}`, mediaType, bytes: new TextEncoder().encode(write(data)) };
}

const graphFormats: Record<
  Exclude<ExportFormat, 'bundle'>,
  { mediaType: string; write: (data: NetworkData) => string }
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

const sliceAt = (data: NetworkData, wave: string): NetworkData =>
  sliceOfNetwork(data, chooseWave(data, wave));

const holdsSupport = (support: SupportRecords | undefined): boolean =>
  support !== undefined && support.contracts.length + support.evaluations.length + support.results.length > 0;

const nothingNamed = (id: string): TelarProblem =>
  new TelarProblem('not-found', `No network and no territory with networks has the id "${id}".`, {
    field: 'id',
  });
