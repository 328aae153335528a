import { englishShown } from '../../../contract/english.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { TieChanges } from '../../../contract/tie-changes.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { chooseWaves } from '../../analysis/survey-wave/choose-wave.ts';
import {
  checkedLayers,
  defaultLayers,
  refuseHeldBack,
  type WaveOfNetwork,
} from '../../analysis/graph/wave-layers.ts';
import { wasAsked } from '../../analysis/survey-wave/slice-of-network.ts';
import { tiesOfWave } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { TieChanges as Changes } from '../../analysis/waves/tie-changes.ts';
import { waveTies } from '../../analysis/waves/wave-ties.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';

type Wave = RecordOf<'wave'>;

export type WavesQuery = {
  id: string;
  from?: string | undefined;
  to?: string | undefined;
  layers: string[];
  kinds?: ActorKind[] | undefined;
  strength?: number | undefined;
  directed?: boolean | undefined;
};

/** Ties that came and went between two waves: the last two unless others are named. `null`: no such network. */
export async function compareWaves(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: WavesQuery,
  signal?: AbortSignal,
): Promise<TieChanges | null> {
  return cachedAnswer(telar, 'tie-changes', { input: query, signal }, async (allGone) => {
    const data = await telar.store.loadNetwork(query.id);
    if (data === null) return null;
    const { length } = data.waves;
    if (length < 2) throw codedProblem('too-few-waves', { network: query.id, waves: length }, 'from');
    const { from: first, to: last } = chooseWaves(data, query);
    if (first === null || last === null) return null;
    const layers = layersOfBoth(data, first, last, query.layers);
    // Both waves are read by the same layers, kinds, strength and directions, or the difference would be one of reading.
    const read = {
      layers,
      kinds: query.kinds,
      strength: query.strength,
      directed: query.directed ?? data.network.directed ?? layers.some((layer) => layerById(layer).directed),
    };
    const task = { before: waveTies(data, first, read), after: waveTies(data, last, read) };
    const changes = await telar.pools.interactive.run('tieChanges', task, allGone);
    return { from: first.waveId, to: last.waveId, layers, actors: actorsIn(data, changes), ...changes };
  });
}

/** The chosen layers, of either wave; unless chosen, those of the later wave that the earlier one has too. */
function layersOfBoth(data: NetworkData, first: Wave, last: Wave, wanted: readonly string[]): string[] {
  const readWave = (wave: Wave): WaveOfNetwork => ({ data, wave, ties: tiesOfWave(data, wave) });
  const [was, is] = [readWave(first), readWave(last)];
  if (wanted.length > 0) {
    for (const { waveId } of [first, last]) for (const layer of wanted) refuseHeldBack(data, waveId, layer);
    const layersAsked = [...(first.layersAsked ?? []), ...(last.layersAsked ?? [])];
    return checkedLayers({ ...is, wave: { ...last, layersAsked }, ties: [...was.ties, ...is.ties] }, wanted);
  }
  const later = defaultLayers(is);
  // What is on record of either time can be compared: a layer whose last tie ended has lost it.
  if (![first, last].some((wave) => wasAsked(data, wave)))
    return [...new Set([...defaultLayers(was), ...later])].toSorted();
  const earlier = new Set([...(first.layersAsked ?? []), ...was.ties.map(({ layer }) => layer)]);
  const inBoth = later.filter((layer) => earlier.has(layer));
  if (inBoth.length > 0) return inBoth;
  for (const layer of later) refuseHeldBack(data, first.waveId, layer);
  return later;
}

/** Everybody whom the changes name, with the names of both languages. */
function actorsIn(data: NetworkData, { members, ties }: Changes): TieChanges['actors'] {
  const named = new Set([
    ...[members.stayed, members.entered, members.left].flat(),
    ...[ties.kept, ties.gained, ties.lost, ties.unknown].flat().flatMap(({ from, to }) => [from, to]),
  ]);
  const known = new Map(data.actors.map((actor) => [actor.id, actor]));
  return [...named].toSorted(byCodeUnit).map((id) => {
    const actor = known.get(id);
    return { id, name: actor?.name ?? id, ...(actor && englishShown(actor)) };
  });
}
