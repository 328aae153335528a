import { said } from '../attribute-text.ts';
import { median } from '../../../contract/median.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { MeetingsOfWave, Share } from '../../../contract/network-work.ts';
import { knownShares } from './shares.ts';
import { partyKey, roleKey } from './work-words.ts';

type Activity = NetworkData['activities'][number];

/** Meetings of a slice: how many, how many were ordered, how often, and who set them going. `null`: none is recorded. */
export function meetingWork(activities: readonly Activity[]): MeetingsOfWave | null {
  if (activities.length === 0) return null;
  const known = activities.filter(({ mandated }) => mandated !== null);
  return {
    held: activities.length,
    mandated: known.length === 0 ? null : known.filter(({ mandated }) => mandated === true).length,
    mandateNotSaid: activities.length - known.length,
    rhythmDays: rhythmOf(activities),
    agenda: partiesOf(activities, 'agenda'),
    convened: partiesOf(activities, 'convened_by'),
    followedUp: partiesOf(activities, 'followed_up_by'),
  };
}

function partiesOf(activities: readonly Activity[], name: string): Share[] | null {
  return knownShares(
    activities.map(({ attributes }) => {
      const party = said(attributes, name);
      return party === null ? null : partyKey(party);
    }),
  );
}

const millisecondsInDay = 86_400_000;
const daysAt = (date: string): number => Date.parse(date) / millisecondsInDay;

/** Median days between one day with a meeting and the next; dates without their day do not count. */
function rhythmOf(activities: readonly Activity[]): number | null {
  const days = activities.flatMap(({ date }) => (date?.length === 10 ? [daysAt(date)] : []));
  const inOrder = [...new Set(days)].toSorted((a, b) => a - b);
  return median(inOrder.slice(1).map((day, at) => day - inOrder[at]!));
}

/** Roles that took part in some activities: each school, activity and role once. `null`: no role is recorded. */
export function attendingRoles(
  { attendance }: Pick<NetworkData, 'attendance'>,
  activities: readonly Activity[],
): Share[] | null {
  const here = new Set(activities.map(({ activityId }) => activityId));
  const seen = new Map<string, string>();
  for (const { activityId, actorId, role, attended } of attendance)
    if (attended && role !== null && here.has(activityId))
      seen.set(JSON.stringify([activityId, actorId, roleKey(role)]), roleKey(role));
  return knownShares([...seen.values()]);
}
