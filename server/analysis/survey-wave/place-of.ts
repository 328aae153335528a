import type { Place } from '../../../contract/great-circle.ts';
import type { RecordOf } from '../../../contract/records.ts';

/** Where an actor is; null where that is not on record. */
export function placeOf(actor: RecordOf<'actor'> | null): Place | null {
  const { latitude = null, longitude = null } = actor ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
