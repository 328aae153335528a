import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { writeGexf } from '../../intake/formats/write-gexf.ts';
import { writeGraphml } from '../../intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../../intake/formats/write-graphology-json.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { tiesOfWave } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { Dependencies } from '../dependencies.ts';

export type ExportFormat = 'bundle' | 'graphml' | 'gexf' | 'json';
export type ExportedFile = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * A network, or every network of a territory, as a file. A bundle holds all that is known; the graph formats hold
 * actors and ties, of one wave where one is named.
 *
 * @throws TelarProblem `not-found`, or `invalid-request` for a graph format of several networks
 */
export async function exportNetwork(
  telar: Pick<Dependencies, 'store' | 'pools'>,
  { id, format, wave }: { id: string; format: ExportFormat; wave?: string | undefined },
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const networks = (await networksNamed(telar, id)).map(withNote);
  const name = id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  if (format === 'bundle') {
    const bytes = await telar.pools.parsing.run('packBundle', { networks }, signal);
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
  const data = wave === undefined ? network : onlyWave(network, chooseWave(network, wave));
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

/** A file that lacks what is held back says so, in an attribute of the network. */
function withNote(data: NetworkData): NetworkData {
  if (data.heldBack === undefined) return data;
  const heldBack = data.heldBack
    .map(({ kind, id, waveId }) => `${kind} ${id} ${waveId ?? ''}`.trim())
    .join('|');
  const { network } = data;
  return { ...data, network: { ...network, attributes: { ...network.attributes, heldBack } } };
}

/** One wave: what was reported in it, and the ties without a wave (contracts, assistance) that held on its date. */
function onlyWave(data: NetworkData, wave: RecordOf<'wave'> | null): NetworkData {
  const ofWave = ({ waveId }: { waveId: string | null }) => waveId === (wave?.waveId ?? null);
  return {
    ...data,
    waves: data.waves.filter(ofWave),
    responses: data.responses.filter(ofWave),
    ties: tiesOfWave(data, wave),
    ratings: data.ratings.filter(ofWave),
  };
}

async function networksNamed({ store }: Pick<Dependencies, 'store'>, id: string): Promise<NetworkData[]> {
  const one = await store.loadNetwork(id);
  if (one !== null) return [one];
  const networks = await store.loadNetworks({ territoryId: id });
  if (networks.length === 0) {
    throw new TelarProblem('not-found', `No network and no territory with networks has the id "${id}".`, {
      field: 'id',
    });
  }
  return networks;
}
