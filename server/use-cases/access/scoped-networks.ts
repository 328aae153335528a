import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkEvent } from '../../../contract/network-events.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { NetworkReader } from '../../store/ports/network-reader.ts';
import { givenPage } from './given-page.ts';
import { givenActors } from './scoped-graphs.ts';
import type { VisibleRows } from './visible-rows.ts';

/** The networks of a scope, and nothing of any other: what is not given answers as what is not stored. */
export function scopedNetworks(store: NetworkStore, rows: VisibleRows): NetworkReader {
  const isGiven = async (id: string) => (await rows.networks()).has(id);
  const givenIds = async (ids: readonly string[]) => {
    const networks = await rows.networks();
    return ids.filter((id) => networks.has(id));
  };
  const givenData = async (data: NetworkData): Promise<NetworkData> => ({
    ...data,
    actors: await givenActors(rows, data.actors),
  });
  return {
    listNetworks: (query) =>
      givenPage(
        (page) => store.listNetworks({ ...query, ...page }),
        query,
        async (items) => {
          const networks = await rows.networks();
          return items.filter(({ id }) => networks.has(id));
        },
      ),
    async findNetwork(id) {
      const network = (await isGiven(id)) ? await store.findNetwork(id) : null;
      return network && { ...network, memberships: await givenMembers(rows, network.memberships) };
    },
    async listNetworkEvents(id, page) {
      return (await isGiven(id)) ? store.listNetworkEvents(id, page) : null;
    },
    async loadNetwork(id) {
      const data = (await isGiven(id)) ? await store.loadNetwork(id) : null;
      return data && givenData(data);
    },
    async loadNetworks(query) {
      const networks = await rows.networks();
      const wanted = 'ids' in query ? { ids: query.ids.filter((id) => networks.has(id)) } : query;
      const read = await store.loadNetworks(wanted);
      return Promise.all(read.filter(({ network }) => networks.has(network.id)).map(givenData));
    },
    lastWaves: async (ids) => store.lastWaves(await givenIds(ids)),
    async membershipsOf(actorIds) {
      const networks = await rows.networks();
      const memberships = await store.membershipsOf(actorIds);
      return memberships
        .filter(({ networkId }) => networks.has(networkId))
        .map((membership) => ({
          ...membershipIn(membership),
          networkName: membership.networkName,
          networkKind: membership.networkKind,
        }));
    },
    async membersOf(ids) {
      return (await store.membersOf(await givenIds(ids))).map((member) => ({
        ...membershipIn(member),
        kind: member.kind,
      }));
    },
    countRecords: async (id) => ((await isGiven(id)) ? store.countRecords(id) : []),
  };
}

/** Events of given networks, or of none, with those actors who are given. */
export async function givenEvents(
  rows: VisibleRows,
  events: readonly NetworkEvent[],
): Promise<NetworkEvent[]> {
  const networks = await rows.networks();
  const hidden = await rows.hiddenAmong(events.flatMap(({ actorIds }) => actorIds));
  return events
    .filter(({ networkId }) => networkId === null || networks.has(networkId))
    .map((event) => ({
      ...event,
      actorIds: event.actorIds.filter((id) => !hidden.has(id)),
      actors: event.actors.filter(({ id }) => !hidden.has(id)),
    }));
}

/** What a membership is, without what an engine reads beside it of the actor. */
export const membershipIn = ({
  networkId,
  actorId,
  role,
  validFrom,
  validTo,
  attributes,
}: RecordOf<'membership'>): RecordOf<'membership'> => ({
  ...{ type: 'membership', networkId, actorId, role },
  ...{ validFrom, validTo, attributes },
});

type Member = NetworkDetail['memberships'][number];

/** The English name of a member is of whoever gave it. */
async function givenMembers(rows: VisibleRows, members: readonly Member[]): Promise<Member[]> {
  const addedTo = await rows.addedToAmong(members.map(({ actorId }) => actorId));
  return members.map(({ english, ...member }) =>
    english === undefined || addedTo.has(member.actorId) ? member : { ...member, english },
  );
}
