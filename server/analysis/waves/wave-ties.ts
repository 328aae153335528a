import { hasRole } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { contentOfView, countedTies, setsOf, tiesOnce, type ViewChoice } from '../graph/read-view.ts';
import { reportedEnds } from '../survey-wave/reports.ts';
import { rosterOf } from '../survey-wave/roster.ts';
import { wasAsked } from '../survey-wave/slice-of-network.ts';
import { tiesOfWave } from '../survey-wave/ties-of-wave.ts';
import { whoAnswered } from '../survey-wave/who-answered.ts';

export type Pair = readonly [from: string, to: string];

/** Ties of one layer in one wave. */
export type LayerTies = {
  readonly layer: string;
  /** Whether a tie that is missing could have been reported. */
  readonly asked: boolean;
  /** Dated by its own validity: a tie that is missing was not in force, whoever answered. */
  readonly recorded: boolean;
  readonly ties: readonly Pair[];
};

/** One wave as it is compared with another. */
export interface WaveTies {
  /** False: a pair is in the order of its ids. */
  readonly directed: boolean;
  /** Members at the time, and whoever else has a tie, in the order of ids. */
  readonly actors: readonly string[];
  /** Of each actor: whether it answered. Whoever is not asked, such as an adviser, is `null`. */
  readonly answered: readonly (boolean | null)[];
  readonly layers: readonly LayerTies[];
}

/** How waves are read to be compared: what both are read by. */
type WaveReading = Pick<ViewChoice, 'kinds' | 'strength'> & {
  layers: readonly string[];
  directed: boolean;
};

/**
 * The ties of a wave in some layers, one by one; several reports of a tie are one, and the least strength is asked of the
 * strongest. Sets (actors that stand for many) and ties with oneself are left out.
 *
 * Cost  O(members + ties + responses)
 */
export function waveTies(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  { layers, directed, ...choice }: WaveReading,
): WaveTies {
  const all = tiesOfWave(data, wave);
  const sets = setsOf(data);
  const view = contentOfView(
    data,
    wave,
    tiesOnce(
      data,
      all.filter(({ layer }) => layers.includes(layer)),
    ),
    choice,
  );
  // Accounts, for who reports may decide the direction.
  const ties = countedTies(view.ties, sets).flatMap(({ accounts }) => accounts);
  const byLayer = Map.groupBy(ties, ({ layer }) => layer);
  const wasNamed = new Set(all.map(({ layer }) => layer));
  const inOrder = [...view.actors].filter((id) => !sets.has(id)).sort(byCodeUnit);
  const answers = answersOf(data, wave, all);
  const isRecorded = recordedTest(data, wave);
  return {
    directed,
    actors: inOrder,
    answered: inOrder.map((id) => answers.get(id) ?? null),
    layers: layers.map((layer) => {
      const recorded = isRecorded(layer);
      return {
        layer,
        asked: recorded || wasNamed.has(layer) || isAsked(wave, layer),
        recorded,
        ties: pairsOf(byLayer.get(layer) ?? [], directed),
      };
    }),
  };
}

/** A register, or what documents tell of a slice in which nobody was asked: its ties have dates of their own. */
function recordedTest(data: NetworkData, wave: RecordOf<'wave'>): (layer: string) => boolean {
  if (wasAsked(data, wave)) return (layer) => hasRole(layer, 'register');
  const reported = new Set(data.ties.flatMap(({ layer, waveId }) => (waveId === null ? [] : [layer])));
  return (layer) => hasRole(layer, 'register') || !reported.has(layer);
}

/** Attendance is recorded, so that nobody has to be asked. */
const isAsked = ({ layersAsked }: RecordOf<'wave'>, layer: string): boolean =>
  hasRole(layer, 'attendance') || (layersAsked ?? []).includes(layer);

function answersOf(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  ties: readonly RecordOf<'tie'>[],
): Map<string, boolean> {
  const { ids } = rosterOf(data, wave, ties);
  const reported = ties.filter(({ layer }) => !hasRole(layer, 'register'));
  const reporters = new Set(reported.map(({ reporter, from }) => reporter ?? from));
  const { answered } = whoAnswered(data, wave, ids, reporters);
  return new Map(ids.map((id, i) => [id, answered[i] === 1]));
}

function pairsOf(ties: readonly RecordOf<'tie'>[], directed: boolean): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const tie of ties) {
    const ends = reportedEnds(tie);
    const pair: Pair = directed || ends[0] < ends[1] ? ends : [ends[1], ends[0]];
    pairs.set(JSON.stringify(pair), pair);
  }
  return [...pairs.values()];
}
