import type { StoredRecord } from '../../../contract/records.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import { placeOf, type Place } from './record-places.ts';

/** Rows in one statement: enough to make round trips cheap, few enough for the server's memory. */
export const batchRows = 5_000;

/** Records in batches of one place each, in the order in which the places were first met. */
export function inBatches<T>(
  all: Iterable<T>,
  recordOf: (one: T) => StoredRecord,
): { place: Place; batch: T[] }[] {
  const byPlace = new Map<string, { place: Place; all: T[] }>();
  for (const one of all) {
    const place = placeOf(recordOf(one));
    const known = byPlace.get(place.name);
    if (known) known.all.push(one);
    else byPlace.set(place.name, { place, all: [one] });
  }
  return [...byPlace.values()].flatMap(({ place, all: ofPlace }) =>
    slices(ofPlace).map((batch) => ({ place, batch })),
  );
}

export const slices = <T>(all: readonly T[]): T[][] => slicesOf(all, batchRows);
