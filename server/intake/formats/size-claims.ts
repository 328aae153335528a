import { refuseFile } from './refuse-file.ts';

/** Actors that a graph file may have; larger ones are measured as edge lists, which are read in pieces. */
const mostActors = 2_000_000;
/** A file of a few bytes may name so many actors that it does not list. */
const actorsWithoutBytes = 1_000;

/**
 * How many actors or values a heading claims, believed only as far as the bytes of the file can carry them: a line of
 * thirty bytes must not take gigabytes.
 *
 * @throws TelarProblem `refused-import` naming the claim
 */
export function checkClaim(
  file: { name: string; bytes: Uint8Array },
  row: number | null,
  claimed: number,
  what: string,
): void {
  const carried = Math.min(mostActors, Math.max(actorsWithoutBytes, file.bytes.length));
  if (Number.isSafeInteger(claimed) && claimed >= 0 && claimed <= carried) return;
  const limit = `at most ${String(carried)}, for this file has ${String(file.bytes.length)} bytes`;
  throw refuseFile(file.name, row, `${String(claimed)} ${what}`, limit);
}
