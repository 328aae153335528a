import { z } from 'zod';
import { HeldBack } from './protection.ts';
import { ActorRecord } from './register-records.ts';
import { EventRecord } from './support-records.ts';
import {
  ActivityRecord,
  AttendanceRecord,
  CommitmentRecord,
  MembershipRecord,
  NetworkRecord,
  RatingRecord,
  ResponseRecord,
  TieRecord,
  WaveRecord,
} from './network-records.ts';

/**
 * One network with all that is known of it: what a bundle brings, what the store gives back, and what metrics,
 * patterns and exports read. Lists are in the order of their keys, so the same facts give the same bytes.
 */
export const NetworkData = z.object({
  network: NetworkRecord,
  actors: z.array(ActorRecord),
  members: z.array(MembershipRecord),
  waves: z.array(WaveRecord),
  responses: z.array(ResponseRecord),
  ties: z.array(TieRecord),
  ratings: z.array(RatingRecord),
  commitments: z.array(CommitmentRecord),
  activities: z.array(ActivityRecord),
  attendance: z.array(AttendanceRecord),
  events: z.array(EventRecord),
  /** What of it is not given out: it is neither "not asked" nor "nobody". Not there: everything is given. */
  heldBack: z.array(HeldBack).optional(),
});
export type NetworkData = z.infer<typeof NetworkData>;

/** A network with what is given of it: every other list is empty. */
export const newNetworkData = ({
  network,
  ...lists
}: Partial<NetworkData> & Pick<NetworkData, 'network'>): NetworkData => ({
  network,
  ...{ actors: [], members: [], waves: [], responses: [], ties: [] },
  ...{ ratings: [], commitments: [], activities: [], attendance: [], events: [] },
  ...lists,
});

type Naming = Pick<
  NetworkData,
  'members' | 'responses' | 'ties' | 'ratings' | 'commitments' | 'attendance' | 'events'
>;

/** The ids of all whom a network speaks of: members, and whoever was asked, named, rated, charged or present, or took part in an event. */
export function actorsNamedIn({
  members,
  responses,
  ties,
  ratings,
  commitments,
  attendance,
  events,
}: Naming): Set<string> {
  return new Set([
    ...[members, responses, ratings, attendance].flatMap((records) => records.map(({ actorId }) => actorId)),
    ...ties.flatMap(({ from, to, reporter }) => (reporter === null ? [from, to] : [from, to, reporter])),
    ...[commitments, events].flatMap((records) => records.flatMap(({ actorIds }) => actorIds)),
  ]);
}
