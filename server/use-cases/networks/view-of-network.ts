import { hasRole, layerById } from '../../../contract/layers.ts';
import { actorsNamedIn, type NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { type AccountedTie, countAccounts, reportersOf } from '../../analysis/graph/merge-accounts.ts';
import {
  boundsOf,
  countedTies,
  type NetworkView,
  readView,
  setsOf,
  type ViewChoice,
} from '../../analysis/graph/read-view.ts';
import { defaultLayers } from '../../analysis/graph/wave-layers.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { sliceOfNetwork, withoutActivities } from '../../analysis/survey-wave/slice-of-network.ts';
import { tiesOfWave } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { TieAccounts } from '../../intake/formats/graph-table.ts';
import type { WrittenView } from '../../intake/written-view.ts';

/** What of a network goes into a file, and what the file says of it. */
export type WrittenNetwork = { data: NetworkData; view: WrittenView | null };

/** Whether any part of a view is named: otherwise a file holds all that is known. */
export const isView = ({ wave, layers = [], kinds = [], strength }: ViewChoice): boolean =>
  wave !== undefined || isBounded({ layers, kinds, strength });

/** Whether a view is of less than all that stood in its wave. */
const isBounded = ({ layers = [], kinds = [], strength }: ViewChoice): boolean =>
  layers.length > 0 || kinds.length > 0 || strength !== undefined;

/**
 * A view as tables: every account of its ties. Of some layers, kinds or strengths it is ties and who has them; what was
 * rated, agreed and done in a wave goes with the whole wave.
 *
 * @throws TelarProblem `invalid-request` for a wave or a layer that the network does not have
 */
export function viewAsTables(data: NetworkData, choice: ViewChoice): WrittenNetwork {
  if (!isView(choice)) return { data, view: null };
  const view = readWholeView(data, choice);
  const written = writtenView(data, view, choice);
  if (!isBounded(choice)) return { data: sliceOfNetwork(data, view.wave), view: written };
  const ties = view.ties.flatMap(({ accounts }) => accounts);
  const slice = sliceOfView(data, view, choice, ties);
  const named = actorsNamedIn(slice);
  const actors = data.actors.filter(({ id }) => named.has(id) || view.actors.has(id));
  return { data: { ...slice, actors }, view: written };
}

/**
 * A view as a graph: each tie once, with how many people told of it and who.
 *
 * @throws TelarProblem `invalid-request` for a wave or a layer that the network does not have
 */
export function viewAsGraph(
  data: NetworkData,
  choice: ViewChoice,
): WrittenNetwork & { accounts: ReadonlyMap<RecordOf<'tie'>, TieAccounts> } {
  if (!isView(choice)) return { data, view: null, accounts: new Map() };
  const view = readWholeView(data, choice);
  const accounts = new Map(view.ties.map((tie) => [tie.tie, accountsOf(tie)]));
  const slice = sliceOfView(data, view, choice, [...accounts.keys()]);
  return { data: slice, view: writtenView(data, view, choice), accounts };
}

const accountsOf = (tie: AccountedTie): TieAccounts => ({
  mentions: tie.accounts.length,
  reporters: reportersOf(tie),
});

/** Where no layer is named: all that stood in the wave, as in its picture. */
function readWholeView(data: NetworkData, choice: ViewChoice): NetworkView {
  if ((choice.layers ?? []).length > 0) return readView(data, choice);
  const wave = chooseWave(data, choice.wave);
  const named = new Set(tiesOfWave(data, wave).map(({ layer }) => layer));
  const layers = [...named].filter((layer) => !hasRole(layer, 'attendance'));
  return readView(data, { ...choice, layers });
}

function sliceOfView(
  data: NetworkData,
  view: NetworkView,
  choice: ViewChoice,
  ties: RecordOf<'tie'>[],
): NetworkData {
  const slice = sliceOfNetwork(withoutActivities(data), view.wave);
  const stays = ({ actorId }: { actorId: string }) => view.actors.has(actorId);
  return {
    ...slice,
    actors: data.actors.filter(({ id }) => view.actors.has(id)),
    members: slice.members.filter(stays),
    responses: slice.responses.filter(stays),
    waves: slice.waves.map((wave) => withLayersOf(wave, choice.layers ?? [])),
    ties,
    ratings: [],
  };
}

/** A layer that a file leaves out was asked, but not in this file: there it would read as "nobody was named". */
const withLayersOf = (wave: RecordOf<'wave'>, layers: readonly string[]): RecordOf<'wave'> => ({
  ...wave,
  layersAsked:
    layers.length === 0 || wave.layersAsked === null
      ? wave.layersAsked
      : wave.layersAsked.filter((layer) => layers.includes(layer)),
});

function writtenView(data: NetworkData, view: NetworkView, choice: ViewChoice): WrittenView {
  const { wave, layers, ties } = view;
  const isOfLayers = (choice.layers ?? []).length > 0;
  const read = isOfLayers ? layers : defaultLayers({ data, wave, ties: tiesOfWave(data, wave) });
  return {
    wave: wave?.waveId ?? null,
    layers: isOfLayers ? layers : null,
    ...boundsOf(choice),
    directed: data.network.directed ?? read.some((layer) => layerById(layer).directed),
    mentions: isOfLayers ? countAccounts(countedTies(ties, setsOf(data))) : null,
  };
}
