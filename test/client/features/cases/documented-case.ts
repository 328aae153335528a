import type { NetworkEvent } from '../../../../contract/network-events.ts';
import type { GraphAnswer, GraphTie } from '../../../../contract/graphs.ts';
import { actor, answer } from '../../fixture.ts';

/** Something that happened to a made-up network. */
export const event = (eventId: string, given: Partial<NetworkEvent> = {}): NetworkEvent => ({
  networkId: 'network:a',
  territoryId: null,
  eventId,
  actorIds: [],
  date: null,
  dateTo: null,
  kind: 'milestone',
  note: null,
  source: null,
  attributes: {},
  id: eventId,
  actors: [],
  ...given,
});

/** A picture of actors named by one letter each; those in `sets` stand for many. */
export const picture = (ids: string, ties: GraphTie[], sets = ''): GraphAnswer =>
  answer(
    [...ids].map((id) => actor(id, { isSet: sets.includes(id) })),
    ties,
  );
