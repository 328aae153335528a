import { hasRole, isCollaboration, layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';

type Tie = NetworkData['ties'][number];
type Wave = NetworkData['waves'][number];

/** A network in one wave, with the ties of the wave. */
export type WaveOfNetwork = {
  readonly data: NetworkData;
  /** `null`: the network has no waves. */
  readonly wave: Wave | null;
  readonly ties: readonly Tie[];
};

/**
 * The layers read unless others are chosen: collaboration, which are the layers of content of the wave that have a
 * positive tie or that were asked. Where there is none, what is on record in registers and documents; and if that is
 * not there either, every layer of the wave.
 *
 * Cost  O(ties)
 */
export function defaultLayers(waveOfNetwork: WaveOfNetwork): string[] {
  const known = layersOf(waveOfNetwork);
  const tied = new Set(waveOfNetwork.ties.map(({ layer }) => layer));
  const positive = new Set(waveOfNetwork.ties.filter(({ sign }) => sign === 1).map(({ layer }) => layer));
  const isNegative = (layer: string) =>
    tied.has(layer) ? !positive.has(layer) : layerById(layer).sign === -1;
  const positives = known.filter((layer) => !isNegative(layer));
  const [content, onRecord] = [positives.filter(isCollaboration), positives.filter(isOnRecord)];
  return [content, onRecord].find(({ length }) => length > 0) ?? known;
}

const isOnRecord = (layer: string): boolean => hasRole(layer, 'register');

/** @throws TelarProblem `invalid-request` for a layer that was neither asked in the wave nor has ties in it */
export function checkedLayers(waveOfNetwork: WaveOfNetwork, chosen: readonly string[]): string[] {
  const known = layersOf(waveOfNetwork);
  const unknown = chosen.find((layer) => !known.includes(layer));
  if (unknown === undefined) return [...new Set(chosen)];
  const { data, wave } = waveOfNetwork;
  refuseHeldBack(data, wave?.waveId ?? null, unknown);
  const values = { layer: unknown, network: data.network.id, known: known.join(', ') };
  throw wave === null
    ? codedProblem('layer-not-asked-in-network', values, 'layers')
    : codedProblem('layer-not-asked-in-wave', { ...values, wave: wave.waveId }, 'layers');
}

/** Every layer that a network has a tie in, or that was asked in any of its waves. */
export const layersOfNetwork = ({ ties, waves }: Pick<NetworkData, 'ties' | 'waves'>): Set<string> =>
  new Set([...waves.flatMap(({ layersAsked }) => layersAsked ?? []), ...ties.map(({ layer }) => layer)]);

function layersOf({ wave, ties }: WaveOfNetwork): string[] {
  const layers = new Set([...(wave?.layersAsked ?? []), ...ties.map(({ layer }) => layer)]);
  return [...layers].filter((layer) => !hasRole(layer, 'attendance')).sort();
}

/** @throws TelarProblem `layer-held-back` for a layer that was asked, and is not given out because few answered */
export function refuseHeldBack({ network, heldBack }: NetworkData, wave: string | null, layer: string): void {
  const held = heldBack?.find(({ kind, id, waveId }) => kind === 'layer' && id === layer && waveId === wave);
  if (held === undefined) return;
  const { minimum } = held;
  throw codedProblem('layer-held-back', { layer, network: network.id, minimum }, 'layers');
}
