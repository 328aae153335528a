import type { NetworkEvent } from '../../contract/network-events.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { NetworkDetail, NetworkSummary } from '../../contract/networks.ts';
import { inKeyOrder } from '../../contract/record-key.ts';
import type { RecordOf } from '../../contract/records.ts';
import { byCodeUnit } from '../../contract/text-order.ts';

/** What stands for a text wherever it is met: the same for the same text, and nobody without the key knows of which. */
export type Pseudonyms = (text: string) => string;

/**
 * A network as a researcher is given it: every actor under a pseudonym, without what would name or find them (name,
 * RBD, place, owner, exact enrolment, own attributes) and without the texts that people wrote of them. Kind, dependency,
 * rural, roles, groups (under pseudonyms) and all that was answered stay. Lists are in the order of the pseudonyms:
 * the order of the ids themselves would give them away.
 *
 * Cost  O(records log records)
 */
export function pseudonymisedNetwork(data: NetworkData, name: Pseudonyms): NetworkData {
  const byActor = <R extends { actorId: string }>(record: R): R => ({
    ...record,
    actorId: name(record.actorId),
  });
  // People name what they do after places and people.
  const byActivity = <R extends { activityId: string }>(record: R): R => ({
    ...record,
    activityId: name(`activity ${record.activityId}`),
  });
  const byActors = <R extends { actorIds: string[] }>(record: R): R => ({
    ...record,
    actorIds: record.actorIds.map(name).toSorted(byCodeUnit),
  });
  return {
    ...data,
    network: bare(withoutTexts(data.network)),
    actors: inKeyOrder(data.actors.map((actor) => pseudonymousActor(actor, name))),
    members: inKeyOrder(data.members.map(byActor).map(bare)),
    waves: data.waves.map(bare),
    responses: inKeyOrder(data.responses.map(byActor).map(bare)),
    ties: inKeyOrder(data.ties.map((tie) => bare(pseudonymousTie(tie, name)))),
    ratings: inKeyOrder(data.ratings.map(byActor).map(bare)),
    commitments: inKeyOrder(
      data.commitments.map((record) => {
        const commitmentId = name(`commitment ${record.commitmentId}`);
        return { ...bare(byActors(record)), commitmentId, purpose: null };
      }),
    ),
    activities: inKeyOrder(data.activities.map(byActivity).map(bare)),
    attendance: inKeyOrder(data.attendance.map(byActor).map(byActivity).map(bare)),
    events: inKeyOrder(
      data.events.map((event) => {
        const eventId = name(`event ${event.eventId}`);
        return { ...bare(byActors(event)), eventId, note: null, source: null };
      }),
    ),
  };
}

/** An actor under a pseudonym, with what neither names nor finds it. */
export function pseudonymousActor(actor: RecordOf<'actor'>, name: Pseudonyms): RecordOf<'actor'> {
  const pseudonym = name(actor.id);
  return {
    ...actor,
    ...{ id: pseudonym, name: pseudonym, rbd: null, subKind: null, comunaId: null, sostenedorId: null },
    ...{ latitude: null, longitude: null, enrolment: null, setSize: null, attributes: {} },
    // A group may be called after a place or a person: which actors are in one stays.
    group: actor.group && name(`group ${actor.group}`),
  };
}

const pseudonymousTie = (tie: RecordOf<'tie'>, name: Pseudonyms): RecordOf<'tie'> => ({
  ...tie,
  from: name(tie.from),
  to: name(tie.to),
  reporter: tie.reporter && name(tie.reporter),
});

/** A network in a list, as a researcher is given it. */
export const pseudonymisedSummary = <Network extends NetworkSummary>(network: Network): Network => {
  const { english: _texts, ...summary } = withoutTexts(network);
  return summary as Network;
};

/** What a network is, with its members under pseudonyms. */
export function pseudonymisedDetail(network: NetworkDetail, name: Pseudonyms): NetworkDetail {
  const { memberships, waves, ...summary } = pseudonymisedSummary(network);
  return {
    ...bare(summary),
    memberships: memberships
      .map(({ english: _texts, ...member }) => {
        const pseudonym = name(member.actorId);
        return { ...bare(member), actorId: pseudonym, name: pseudonym };
      })
      .toSorted((a, b) => byCodeUnit(a.actorId, b.actorId)),
    waves: waves.map(({ english: _texts, ...wave }) => bare(wave)),
  };
}

/** What happened, with those who took part under pseudonyms and without the words of the source. */
export function pseudonymisedEvent(
  { english: _texts, ...event }: NetworkEvent,
  name: Pseudonyms,
): NetworkEvent {
  const actors = event.actors.map(({ id, kind }) => ({ id: name(id), name: name(id), kind }));
  const eventId = name(`event ${event.eventId}`);
  return {
    ...bare(event),
    ...{ id: eventId, eventId, note: null, source: null },
    actorIds: event.actorIds.map(name).toSorted(byCodeUnit),
    actors: actors.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  };
}

const withoutTexts = <Network extends Pick<RecordOf<'network'>, 'purpose' | 'citation' | 'description'>>(
  network: Network,
): Network => ({ ...network, purpose: null, citation: null, description: null });

const bare = <R extends { attributes: unknown }>(record: R): R => ({ ...record, attributes: {} });
