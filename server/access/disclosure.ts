import { layerById } from '../../contract/layers.ts';
import { actorsNamedIn, type NetworkData } from '../../contract/network-data.ts';
import type { HeldBack } from '../../contract/protection.ts';
import type { RecordOf, StoredRecord } from '../../contract/records.ts';
import { answersAll } from '../analysis/survey-wave/answered-layers.ts';

/** Schools that must have answered unless the operator sets another number. */
export const defaultMinimum = 3;

export type Disclosure = { readonly everyLayer?: boolean };

type Tie = RecordOf<'tie'>;
type Cell = Pick<HeldBack, 'kind' | 'id' | 'waveId'>;

/**
 * A network as it may be given out: without the ties of trust and tension, and the ratings, of a wave in which fewer
 * than `minimum` schools answered for that layer or rated that characteristic. Whoever reads it computes every total,
 * difference and picture from what is left, so that no two answers together give back what is held back. A wave does
 * not count a layer that is held back as asked; actors whom nothing else names go with it.
 *
 * Simulated networks and the published classics hold nobody's answers, and are given whole.
 *
 * Cost  O(records)
 *
 * @param everyLayer whether all layers count as sensitive: whoever reads it answered in it, and knows a part
 * @returns the same object when nothing is held back
 */
export function disclosedNetwork(
  data: NetworkData,
  minimum: number,
  { everyLayer = false }: Disclosure = {},
): NetworkData {
  const heldBack = heldBackOf(data, minimum, everyLayer);
  if (heldBack.length === 0) return data;
  const isHeld = heldBackTest(heldBack);
  const left = {
    ...data,
    ties: data.ties.filter((tie) => !isHeld(tie)),
    ratings: data.ratings.filter((rating) => !isHeld(rating)),
    waves: data.waves.map((wave) => withoutLayers(wave, heldBack)),
    heldBack: [...(data.heldBack ?? []), ...heldBack],
  };
  const named = actorsNamedIn(left);
  return { ...left, actors: data.actors.filter(({ id }) => named.has(id)) };
}

/** What of a network is held back, by wave, layers first. */
function heldBackOf(data: NetworkData, minimum: number, everyLayer: boolean): HeldBack[] {
  if (!holdsAnswers(data.network)) return [];
  return [...layerCells(data, everyLayer), ...ratingCells(data)]
    .filter(({ answered }) => answered < minimum)
    .map(({ kind, id, waveId }) => ({ kind, id, waveId, minimum }));
}

/** Whether somebody may have answered in confidence: a simulated or published network has no respondents. */
export const holdsAnswers = ({ simulated, kind }: { simulated: boolean; kind: string | null }): boolean =>
  !simulated && kind !== 'classic';

/** Whether a record stands in a part that is held back. */
export function heldBackTest(heldBack: readonly HeldBack[]): (record: StoredRecord) => boolean {
  const held = new Set(heldBack.map(keyOf));
  return (record) => (record.type === 'tie' || record.type === 'rating') && held.has(keyOf(cellOf(record)));
}

const cellOf = (record: Tie | RecordOf<'rating'>): Cell =>
  record.type === 'tie'
    ? { kind: 'layer', id: record.layer, waveId: record.waveId }
    : { kind: 'rating', id: record.characteristic, waveId: record.waveId };

const keyOf = ({ kind, id, waveId }: Cell): string => JSON.stringify([kind, id, waveId]);

/** Sensitive layers of each wave, asked or found, with how many schools answered for them. */
function layerCells(data: NetworkData, everyLayer: boolean): (Cell & { answered: number })[] {
  const negative = new Set(data.ties.flatMap(({ layer, sign }) => (sign < 0 ? [layer] : [])));
  const isSensitive = (layer: string) => everyLayer || layerById(layer).sensitive || negative.has(layer);
  const tiesOf = Map.groupBy(
    data.ties.filter(({ layer }) => isSensitive(layer)),
    (tie) => keyOf(cellOf(tie)),
  );
  const cells = new Map<string, Cell>();
  for (const { waveId, layersAsked } of data.waves)
    for (const id of (layersAsked ?? []).filter(isSensitive)) {
      const cell = { kind: 'layer', id, waveId } as const;
      cells.set(keyOf(cell), cell);
    }
  for (const [key, [tie]] of tiesOf) cells.set(key, cellOf(tie!));
  return [...cells].map(([key, cell]) => ({
    ...cell,
    answered: schoolsThatAnswered(data, cell, tiesOf.get(key)),
  }));
}

/** As the answer sheets say; where there are none, the schools that report a tie. */
function schoolsThatAnswered(
  { responses }: NetworkData,
  { id, waveId }: Cell,
  ties: readonly Tie[] = [],
): number {
  const ofWave = responses.filter((response) => response.waveId === waveId);
  if (ofWave.length === 0) return new Set(ties.map(({ reporter, from }) => reporter ?? from)).size;
  const bySchool = Map.groupBy(ofWave, ({ actorId }) => actorId);
  return [...bySchool.values()].filter((own) => answersAll(own, [id])).length;
}

function ratingCells({ ratings }: NetworkData): (Cell & { answered: number })[] {
  const cells = Map.groupBy(ratings, (rating) => keyOf(cellOf(rating)));
  return [...cells.values()].map((own) => ({
    ...cellOf(own[0]!),
    answered: new Set(own.map(({ actorId }) => actorId)).size,
  }));
}

function withoutLayers(wave: RecordOf<'wave'>, heldBack: readonly HeldBack[]): RecordOf<'wave'> {
  const held = heldBack.flatMap(({ kind, id, waveId }) =>
    kind === 'layer' && waveId === wave.waveId ? [id] : [],
  );
  const layersAsked = wave.layersAsked?.filter((layer) => !held.includes(layer)) ?? null;
  return { ...wave, layersAsked };
}
