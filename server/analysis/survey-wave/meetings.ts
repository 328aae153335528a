import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { before, notAfter } from './partial-dates.ts';
import type { Meetings, SurveyWave } from './survey-wave.ts';

type Wave = RecordOf<'wave'>;

/** Whether something dated falls in the span of a wave: after the wave before it and not after it. */
const inSpan = (date: string | null, wave: Wave, previous: Wave | null): boolean =>
  notAfter(date, wave.date) && (previous === null || date === null || before(previous.date, date));

/** Activities since the wave before. */
export const activitiesInSpan = (
  data: NetworkData,
  wave: Wave,
  previous: Wave | null,
): NetworkData['activities'] => data.activities.filter(({ date }) => inSpan(date, wave, previous));

/** Meetings in the span of a wave by member; null when no attendance was kept. Several people of a school are one. */
export function meetingsOf(
  data: NetworkData,
  place: ReadonlyMap<string, number>,
  wave: Wave,
  previous: Wave | null,
): Meetings | null {
  const activities = activitiesInSpan(data, wave, previous);
  const activityAt = new Map(activities.map(({ activityId }, k) => [activityId, k]));
  const n = place.size;
  // Of each activity and member: 1 on the list, 2 attended.
  const list = new Uint8Array(activities.length * n);
  let isListed = false;
  for (const { activityId, actorId, attended } of data.attendance) {
    const [k, i] = [activityAt.get(activityId), place.get(actorId)];
    if (k === undefined || i === undefined) continue;
    isListed = true;
    list[k * n + i] = attended || list[k * n + i] === 2 ? 2 : 1;
  }
  return isListed ? countMeetings(list, n, activities) : null;
}

function countMeetings(
  list: Uint8Array,
  n: number,
  activities: readonly { readonly mandated: boolean | null }[],
): Meetings {
  const [held, attended] = [new Int32Array(n), new Int32Array(n)];
  const [mandatedHeld, mandatedAttended] = [new Int32Array(n), new Int32Array(n)];
  activities.forEach(({ mandated }, k) => {
    for (let i = 0; i < n; i++) {
      const [listed, came] = [list[k * n + i]! > 0 ? 1 : 0, list[k * n + i] === 2 ? 1 : 0];
      held[i]! += listed;
      attended[i]! += came;
      if (mandated !== true) continue;
      mandatedHeld[i]! += listed;
      mandatedAttended[i]! += came;
    }
  });
  return { held, attended, mandatedHeld, mandatedAttended };
}

/** Commitments of a wave. They are dated by when they are due, often after it: their span is that of the year. */
export const commitmentsInSpan = (
  data: NetworkData,
  wave: Wave,
  previous: Wave | null,
): NetworkData['commitments'] =>
  data.commitments.filter(
    ({ due }) =>
      due === null ||
      (notAfter(yearOf(due), yearOf(wave.date)) && (!previous || before(yearOf(previous.date), yearOf(due)))),
  );

/** Commitments in the span of a wave: how many each member answers for, and how many nobody does. */
export function commitmentsOf(
  data: NetworkData,
  place: ReadonlyMap<string, number>,
  wave: Wave,
  previous: Wave | null,
): SurveyWave['commitments'] {
  const owned = new Int32Array(place.size);
  const span = commitmentsInSpan(data, wave, previous);
  for (const { actorIds } of span)
    for (const id of new Set(actorIds)) {
      const i = place.get(id);
      if (i !== undefined) owned[i]!++;
    }
  return { owned, all: span.length, ownerless: span.filter(({ actorIds }) => actorIds.length === 0).length };
}

const yearOf = (date: string | null): string | null => date?.slice(0, 4) ?? null;
