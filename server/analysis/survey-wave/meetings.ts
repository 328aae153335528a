import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { before, notAfter } from './partial-dates.ts';
import type { Meetings, SurveyWave } from './survey-wave.ts';

type Wave = RecordOf<'wave'>;

/** Whether something dated falls in the span of a wave: after the wave before it and not after it. */
const inSpan = (date: string | null, wave: Wave, previous: Wave | null): boolean =>
  notAfter(date, wave.date) && (previous === null || date === null || before(previous.date, date));

/** Meetings in the span of a wave by member; null when no attendance was kept. Several people of a school are one. */
export function meetingsOf(
  data: NetworkData,
  place: ReadonlyMap<string, number>,
  wave: Wave,
  previous: Wave | null,
): Meetings | null {
  const mandated = new Map(
    data.activities
      .filter(({ date }) => inSpan(date, wave, previous))
      .map(({ activityId, mandated: must }) => [activityId, must === true]),
  );
  const came = new Map<string, boolean>();
  for (const { activityId, actorId, attended } of data.attendance)
    if (mandated.has(activityId) && place.has(actorId)) {
      const key = `${activityId}\n${actorId}`;
      came.set(key, (came.get(key) ?? false) || attended);
    }
  if (came.size === 0) return null;
  const [held, attended, mandatedHeld, mandatedAttended] = Array.from(
    { length: 4 },
    () => new Int32Array(place.size),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (const [key, there] of came) {
    const [activityId, actorId] = key.split('\n') as [string, string];
    const i = place.get(actorId)!;
    const must = mandated.get(activityId)!;
    held[i]!++;
    if (must) mandatedHeld[i]!++;
    if (there) attended[i]!++;
    if (there && must) mandatedAttended[i]!++;
  }
  return { held, attended, mandatedHeld, mandatedAttended };
}

/** Commitments in the span of a wave: how many each member answers for, and how many nobody does. */
export function commitmentsOf(
  data: NetworkData,
  place: ReadonlyMap<string, number>,
  wave: Wave,
  previous: Wave | null,
): SurveyWave['commitments'] {
  const owned = new Int32Array(place.size);
  // A commitment is dated by when it is due, often after the wave of its year: the span is that of the year.
  const span = data.commitments.filter(
    ({ due }) =>
      due === null ||
      (notAfter(yearOf(due), yearOf(wave.date)) && (!previous || before(yearOf(previous.date), yearOf(due)))),
  );
  for (const { actorIds } of span)
    for (const id of new Set(actorIds)) {
      const i = place.get(id);
      if (i !== undefined) owned[i]!++;
    }
  return { owned, all: span.length, ownerless: span.filter(({ actorIds }) => actorIds.length === 0).length };
}

const yearOf = (date: string | null): string | null => date?.slice(0, 4) ?? null;
