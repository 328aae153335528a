import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { notAfter } from './partial-dates.ts';
import type { External, Grouping, WaveFrame } from './wave-frame.ts';
import { commitmentsOf, meetingsOf } from './wave-meetings.ts';
import { byCodeUnit, newcomersOf, remoteOf, rosterOf, type Roster } from './wave-roster.ts';
import { readTies, type ReadTies } from './wave-ties.ts';

/**
 * Frames of all waves of a network, oldest first. A network whose ties carry no wave has one frame made of them.
 *
 * Cost  O(records + waves · n² · layers)
 */
export function frameWaves(data: NetworkData): WaveFrame[] {
  const waves = [...data.waves].sort((a, b) => a.order - b.order || byCodeUnit(a.waveId, b.waveId));
  const rounds = waves.length > 0 ? waves : [onlyWave(data)];
  const tiesOf = Map.groupBy(data.ties, ({ waveId }) => waveId);
  const frames: WaveFrame[] = [];
  rounds.forEach((wave, position) => {
    const ties = [...(tiesOf.get(wave.waveId) ?? []), ...(waves.length > 0 ? [] : (tiesOf.get(null) ?? []))];
    frames.push(frameWave(data, wave, position, ties, [...frames]));
  });
  return frames;
}

function onlyWave({ network }: NetworkData): RecordOf<'wave'> {
  return {
    type: 'wave',
    networkId: network.id,
    waveId: '1',
    order: 1,
    date: null,
    instrument: null,
    layersAsked: null,
    maxNominations: null,
    attributes: {},
  };
}

function frameWave(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  position: number,
  ties: readonly RecordOf<'tie'>[],
  earlier: readonly WaveFrame[],
): WaveFrame {
  const roster = rosterOf(data, wave, ties);
  const place = new Map(roster.ids.map((id, i) => [id, i]));
  const actorOf = new Map(data.actors.map((actor) => [actor.id, actor]));
  const actors = roster.ids.map((id) => actorOf.get(id) ?? null);
  const read = readTies(ties, place, data.network.directed === false);
  const { answered, answersKnown } = answersOf(data, wave, place, read);
  const previous = earlier.at(-1)?.wave ?? null;
  const asked = layersAsked(wave, ties, read);
  return {
    network: data.network,
    wave,
    position,
    n: roster.ids.length,
    ids: roster.ids,
    names: roster.ids.map((id, i) => actors[i]?.name ?? id),
    actors,
    rosterKnown: data.network.rosterKnown,
    answersKnown,
    answered,
    respondents: answered.reduce((sum, yes) => sum + yes, 0),
    newcomer: newcomersOf(roster, wave, previous),
    remote: remoteOf(actors.map(placeOf)),
    coordinators: roster.ids.flatMap((id, i) => (roster.coordinators.has(id) ? [i] : [])),
    asked,
    layers: read.layers,
    deep: read.deep,
    depthUntold: read.depthUntold,
    depthTold: read.depthTold,
    depthCounts: read.depthCounts,
    claims: read.claims,
    externals: externalsOf(data, wave, place, roster, read),
    groupings: groupingsOf(actors),
    meetings: meetingsOf(data, place, wave, previous),
    commitments: commitmentsOf(data, place, wave, previous),
    ratings: ratingsOf(data, wave.waveId),
    namedEverybody: fullAnswers(read, roster.ids.length),
    leftOut: { ...read.leftOut, fromSilent: [...read.reporters].filter((i) => !answered[i]).length },
    earlier,
  };
}

/** Layers asked for or found; a layer that holds nothing but negative ties is tension under another name. */
function layersAsked(
  wave: RecordOf<'wave'>,
  ties: readonly RecordOf<'tie'>[],
  { layers }: ReadTies,
): Set<string> {
  const negative = new Set(ties.filter(({ sign }) => sign < 0).map(({ layer }) => layer));
  const said = (wave.layersAsked ?? []).map((layer) =>
    negative.has(layer) && !layers.has(layer) ? 'tension' : layer,
  );
  return new Set([...said, ...layers.keys()]);
}

function placeOf(actor: RecordOf<'actor'> | null): { latitude: number; longitude: number } | null {
  if (actor?.latitude === null || actor?.longitude === null || !actor) return null;
  return { latitude: actor.latitude, longitude: actor.longitude };
}

/**
 * Who answered. Where nobody recorded it, a classic or undirected network was observed and its rows are all known;
 * in any other, those who report a tie have answered and of the rest it is not known.
 */
function answersOf(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  place: ReadonlyMap<string, number>,
  { reporters }: ReadTies,
): { answered: Uint8Array; answersKnown: boolean } {
  const answered = new Uint8Array(place.size);
  const responses = data.responses.filter(({ waveId }) => waveId === wave.waveId);
  for (const { actorId, responded } of responses) {
    const i = place.get(actorId);
    if (i !== undefined && responded) answered[i] = 1;
  }
  if (responses.length > 0) return { answered, answersKnown: true };
  const observed = data.network.kind === 'classic' || data.network.directed === false;
  if (observed) return { answered: answered.fill(1), answersKnown: data.network.rosterKnown };
  for (const i of reporters) answered[i] = 1;
  return { answered, answersKnown: false };
}

function externalsOf(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  place: ReadonlyMap<string, number>,
  { advisers }: Roster,
  { outward }: ReadTies,
): External[] {
  const reach = new Map<string, { reach: Uint8Array; contract: Uint8Array }>();
  const kinds = new Map(data.actors.map((actor) => [actor.id, actor]));
  const at = (id: string): { reach: Uint8Array; contract: Uint8Array } => {
    if (!reach.has(id))
      reach.set(id, { reach: new Uint8Array(place.size), contract: new Uint8Array(place.size) });
    return reach.get(id)!;
  };
  const isOutside = (id: string): boolean =>
    advisers.has(id) || (kinds.has(id) && kinds.get(id)!.kind !== 'school');
  for (const { member, other } of outward) if (isOutside(other)) at(other).reach[member] = 1;
  for (const { layer, from, to, validFrom, validTo } of data.ties) {
    const i = place.get(to);
    if (layer !== 'assists' || i === undefined || place.has(from)) continue;
    if (notAfter(validFrom, wave.date) && notAfter(wave.date, validTo))
      at(from).reach[i] = at(from).contract[i] = 1;
  }
  return [...reach]
    .map(([id, members]) => ({ id, name: kinds.get(id)?.name ?? id, ...members }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function groupingsOf(actors: readonly (RecordOf<'actor'> | null)[]): Grouping[] {
  const by = {
    group: actors.map((actor) => actor?.group ?? null),
    sostenedor: actors.map((actor) => actor?.sostenedorId ?? null),
    comuna: actors.map((actor) => actor?.comunaId ?? null),
  };
  return (['group', 'sostenedor', 'comuna'] as const).flatMap((name) => {
    const labels = [...new Set(by[name].filter((label) => label !== null))].sort(byCodeUnit);
    if (labels.length < 2) return [];
    const of = Int32Array.from(by[name], (label) => (label === null ? -1 : labels.indexOf(label)));
    return [{ by: name, of, labels }];
  });
}

function ratingsOf(data: NetworkData, waveId: string): Map<string, number[]> {
  const scores = new Map<string, Map<string, number[]>>();
  for (const { characteristic, actorId, score, waveId: of } of data.ratings) {
    if (of !== waveId) continue;
    if (!scores.has(characteristic)) scores.set(characteristic, new Map());
    const byActor = scores.get(characteristic)!;
    byActor.set(actorId, [...(byActor.get(actorId) ?? []), score]);
  }
  return new Map(
    [...scores].map(([characteristic, byActor]) => [
      characteristic,
      [...byActor.values()].map((list) => list.reduce((sum, score) => sum + score, 0) / list.length),
    ]),
  );
}

function fullAnswers({ layers }: ReadTies, n: number): number[] {
  const full: number[] = [];
  for (let i = 0; n > 2 && i < n; i++)
    if (
      [...layers.values()].some(
        (matrix) => matrix.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0) === n - 1,
      )
    )
      full.push(i);
  return full;
}
