import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { writeBundle } from '../intake/bundle/write-bundle.ts';
import { writeGexf } from '../intake/formats/write-gexf.ts';
import { writeGraphml } from '../intake/formats/write-graphml.ts';
import { writeGraphologyJson } from '../intake/formats/write-graphology-json.ts';
import { zipFiles } from '../intake/zip-files.ts';
import { chooseWave } from '../analysis/choose-wave.ts';
import type { Dependencies } from './dependencies.ts';
import { networksOfTerritory } from './networks-of-territory.ts';

export type ExportFormat = 'bundle' | 'graphml' | 'gexf' | 'json';
export type ExportedFile = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * A network, or every network of a territory, as a file. A bundle holds all that is known; the graph formats hold
 * actors and ties, of one wave where one is asked for.
 *
 * @throws TelarProblem `not-found`, or `invalid-request` for a graph format of several networks
 */
export async function exportNetwork(
  telar: Pick<Dependencies, 'store'>,
  { id, format, wave }: { id: string; format: ExportFormat; wave?: string | undefined },
): Promise<ExportedFile> {
  const networks = await networksNamed(telar, id);
  const name = id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  if (format === 'bundle') {
    return { name: `${name}.zip`, mediaType: 'application/zip', bytes: zipFiles(writeBundle(networks)) };
  }
  const [network, ...others] = networks;
  if (network === undefined || others.length > 0) {
    throw new TelarProblem(
      'invalid-request',
      `${id} holds ${String(networks.length)} networks; a ${format} file holds one. Ask for a bundle, or for one network.`,
      { field: 'format' },
    );
  }
  return graphFile(
    name,
    wave === undefined ? network : onlyWave(network, chooseWave(network, wave)?.waveId ?? null),
    format,
  );
}

function graphFile(name: string, data: NetworkData, format: Exclude<ExportFormat, 'bundle'>): ExportedFile {
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'graphml':
      return {
        name: `${name}.graphml`,
        mediaType: 'application/graphml+xml',
        bytes: encode(writeGraphml(data)),
      };
    case 'gexf':
      return { name: `${name}.gexf`, mediaType: 'application/gexf+xml', bytes: encode(writeGexf(data)) };
    case 'json':
      return {
        name: `${name}.json`,
        mediaType: 'application/json',
        bytes: encode(writeGraphologyJson(data)),
      };
  }
}

function onlyWave(data: NetworkData, wave: string | null): NetworkData {
  return {
    ...data,
    waves: data.waves.filter((other) => other.waveId === wave),
    responses: data.responses.filter((response) => response.waveId === wave),
    ties: data.ties.filter((tie) => tie.waveId === wave),
    ratings: data.ratings.filter((rating) => rating.waveId === wave),
  };
}

async function networksNamed({ store }: Pick<Dependencies, 'store'>, id: string): Promise<NetworkData[]> {
  const one = await store.loadNetwork(id);
  if (one !== null) return [one];
  const networks = await networksOfTerritory({ store }, id);
  if (networks === null || networks.length === 0) {
    throw new TelarProblem('not-found', `No network and no territory with networks has the id "${id}".`, {
      field: 'id',
    });
  }
  return networks;
}
