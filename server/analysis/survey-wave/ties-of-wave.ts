import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { before } from './partial-dates.ts';

type Tie = NetworkData['ties'][number];
type Wave = NetworkData['waves'][number];

/**
 * The ties that belong to a wave: those reported in it, and those without a wave (contracts, assistance) that were in
 * force on its date. All ties when the network has no waves.
 */
export function tiesOfWave(
  data: Pick<NetworkData, 'ties'>,
  wave: Pick<Wave, 'waveId' | 'date'> | null,
): Tie[] {
  if (wave === null) return data.ties;
  return data.ties.filter((tie) =>
    tie.waveId === null ? isInForce(tie, wave.date) : tie.waveId === wave.waveId,
  );
}

/** Whether something dated was in force at a time; what is not known does not rule it out. */
export function isInForce(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  date: string | null,
): boolean {
  return date === null || (!before(date, validFrom) && !before(validTo, date));
}

/** The same for a year; `null`: at any time. */
export const isInForceIn = (dated: Parameters<typeof isInForce>[0], year: number | null): boolean =>
  isInForce(dated, year === null ? null : String(year));

/** Whether nothing dates a tie: it is taken to be in force in every slice and year, and is marked. */
export const isUndated = ({ layer, waveId, validFrom, validTo }: Tie): boolean =>
  waveId === null && validFrom === null && validTo === null && layerById(layer).datedBy !== 'none';

/** Layers that say on whose list or under whom somebody is, and nothing of what it does. */
const structural: ReadonlySet<string> = new Set(['administers', 'member-of', 'part-of', 'registers']);

export const isStructural = (layer: string): boolean => structural.has(layer);
