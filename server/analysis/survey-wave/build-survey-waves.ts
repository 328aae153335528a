import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { endingTies } from './ending-ties.ts';
import { externalsOf } from './externals.ts';
import { groupingsOf } from './groupings.ts';
import { commitmentsOf, meetingsOf } from './meetings.ts';
import { placeOf } from './place-of.ts';
import { ratingsOf } from './ratings.ts';
import { readTies, type ReadTies } from './reports.ts';
import { newcomersOf, remoteOf } from './roster.ts';
import { wasAsked } from './slice-of-network.ts';
import type { SurveyWave } from './survey-wave.ts';
import { waveRolls, type WaveRoll } from './wave-roll.ts';

/**
 * All waves of a network, oldest first. A network without waves has one, made of all its ties.
 *
 * Cost  O(records + waves · n² · layers)
 */
export function buildSurveyWaves(data: NetworkData): SurveyWave[] {
  const built: SurveyWave[] = [];
  for (const roll of waveRolls(data)) built.push(buildSurveyWave(data, roll, [...built]));
  return built;
}

function buildSurveyWave(
  data: NetworkData,
  { wave, ties, roster, answered, answersKnown }: WaveRoll,
  earlier: readonly SurveyWave[],
): SurveyWave {
  const { network } = data;
  const { ids } = roster;
  const n = ids.length;
  const place = new Map(ids.map((id, i) => [id, i]));
  const actorOf = new Map(data.actors.map((actor) => [actor.id, actor]));
  const actors = ids.map((id) => actorOf.get(id) ?? null);
  const { outward, reporters, ...reports } = readTies(ties, place, network.directed === false);
  const previous = earlier.at(-1)?.wave ?? null;
  return {
    network,
    wave,
    position: earlier.length,
    n,
    ids,
    names: ids.map((id, i) => actors[i]?.name ?? id),
    actors,
    rosterKnown: network.rosterKnown,
    asked: wasAsked(data, wave),
    answersKnown,
    answered,
    respondents: answered.reduce((sum, yes) => sum + yes, 0),
    newcomer: newcomersOf(roster, wave, previous),
    remote: remoteOf(actors.map(placeOf)),
    coordinators: ids.flatMap((id, i) => (roster.coordinators.has(id) ? [i] : [])),
    layersAsked: layersInWave(wave, ties, reports.layers),
    ...reports,
    externals: externalsOf(data, wave, place, { advisers: roster.advisers, outward }),
    ending: endingTies(data, wave, previous, place),
    groupings: groupingsOf(actors),
    meetings: meetingsOf(data, place, wave, previous),
    commitments: commitmentsOf(data, place, wave, previous),
    ratings: ratingsOf(data, wave.waveId),
    namedEverybody: fullAnswers(reports.layers, n),
    leftOut: { ...reports.leftOut, fromSilent: [...reporters].filter((i) => !answered[i]).length },
    heldBack: (data.heldBack ?? []).filter(({ waveId }) => waveId === wave.waveId),
    earlier,
  };
}

/** Layers asked for or found; a layer that holds nothing but negative ties is tension under another name. */
function layersInWave(
  wave: RecordOf<'wave'>,
  ties: readonly RecordOf<'tie'>[],
  found: ReadTies['layers'],
): Set<string> {
  const negative = new Set(ties.filter(({ sign }) => sign < 0).map(({ layer }) => layer));
  const asked = (wave.layersAsked ?? []).map((layer) =>
    negative.has(layer) && !found.has(layer) ? 'tension' : layer,
  );
  return new Set([...asked, ...found.keys()]);
}

/** Members that name everybody else in some layer. */
function fullAnswers(layers: ReadTies['layers'], n: number): number[] {
  const full: number[] = [];
  for (let i = 0; n > 2 && i < n; i++)
    if ([...layers.values()].some((matrix) => countIn(matrix.subarray(i * n, i * n + n)) === n - 1))
      full.push(i);
  return full;
}

const countIn = (row: Uint8Array): number => row.reduce((sum, x) => sum + x, 0);
