import type { NetworkData } from '../../contract/network-data.ts';

type Tie = NetworkData['ties'][number];
type Wave = NetworkData['waves'][number];

/**
 * The ties that belong to a wave: those reported in it, and those without a wave (contracts, assistance) that were in
 * force on its date. All ties when the network has no waves.
 */
export function tiesOfWave(data: NetworkData, wave: Wave | null): Tie[] {
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
  return date === null || (!isBefore(date, validFrom) && !isBefore(validTo, date));
}

/** Whether one date is surely before another: compared as precisely as both are known. */
function isBefore(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return false;
  const digits = Math.min(earlier.length, later.length);
  return earlier.slice(0, digits) < later.slice(0, digits);
}
