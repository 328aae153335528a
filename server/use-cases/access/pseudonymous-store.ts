import type { ActorDetail } from '../../../contract/actors.ts';
import { actorsNamedIn } from '../../../contract/network-data.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import {
  type Pseudonyms,
  pseudonymisedDetail,
  pseudonymisedEvent,
  pseudonymisedNetwork,
  pseudonymisedSummary,
  pseudonymousActor,
} from '../../access/pseudonymise.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import type { NetworkReader } from '../../store/ports/network-reader.ts';
import { paginate } from '../networks/paginate.ts';
import { perVersion } from '../protection/per-version.ts';
import { recentReading } from '../protection/recent-reading.ts';
import { membershipIn } from './scoped-networks.ts';
import { pseudonymPrefix } from './pseudonyms.ts';
import type { StoredFacts } from './stored-facts.ts';

/** What a researcher's store is made of. */
export type ResearchParts = {
  /** The networks that are given, with real ids. */
  readonly networks: NetworkStore;
  /** The register, and what ships with Telar: no network of anybody's. */
  readonly register: NetworkStore;
  readonly facts: StoredFacts;
  readonly pseudonyms: Pseudonyms;
};

const networksAtOnce = 50;

/**
 * A store in which no answer joins a network to a school by name: of networks everything is under pseudonyms, and
 * whatever bears names knows of no network but those that everybody is given, which are published or fictional. An id is
 * either a pseudonym or a real one, and each is looked up in its own part.
 */
export function pseudonymousStore({
  networks: store,
  register,
  facts,
  pseudonyms,
}: ResearchParts): NetworkStore {
  const isShared = async (id: string) => (await facts.sharedNetworks()).has(id);
  const realIds = perVersion(store, () => readRealIds(store, facts, pseudonyms));
  const realOf = async (ids: readonly string[]) => {
    if (!ids.some(isPseudonym)) return new Map<string, string>();
    const known = await realIds();
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])));
  };
  const loadNetwork = recentReading(store, async (id: string) => {
    const data = await store.loadNetwork(id);
    return data === null || (await isShared(id)) ? data : pseudonymisedNetwork(data, pseudonyms);
  });
  const memberships: Pick<NetworkReader, 'membershipsOf' | 'membersOf'> = {
    async membershipsOf(ids) {
      const real = [...(await realOf(ids)).values()];
      const shared = await facts.sharedNetworks();
      const members = (await store.membershipsOf(real)).filter(({ networkId }) => !shared.has(networkId));
      return [
        ...(await register.membershipsOf(ids.filter((id) => !isPseudonym(id)))),
        ...members.map((member) => ({ ...member, ...pseudonymousMember(member, pseudonyms) })),
      ];
    },
    async membersOf(ids) {
      const shared = await facts.sharedNetworks();
      return (await store.membersOf(ids))
        .map((member) =>
          shared.has(member.networkId) ? member : { ...member, ...pseudonymousMember(member, pseudonyms) },
        )
        .toSorted((a, b) => byCodeUnit(a.networkId, b.networkId) || byCodeUnit(a.actorId, b.actorId));
    },
  };
  return {
    ...register,
    listTerritories: (query) => store.listTerritories(query),
    async findTerritory(id) {
      const [counted, named] = [await store.findTerritory(id), await register.findTerritory(id)];
      return counted && { ...counted, documents: named?.documents ?? [] };
    },
    async listNetworks({ actorId, ...query }) {
      if (actorId !== undefined && !isPseudonym(actorId)) return register.listNetworks({ ...query, actorId });
      const real = actorId === undefined ? undefined : (await realOf([actorId])).get(actorId);
      if (actorId !== undefined && real === undefined) return { items: [], nextCursor: null };
      const page = await store.listNetworks({ ...query, actorId: real });
      const shared = await facts.sharedNetworks();
      return {
        ...page,
        items: page.items.map((item) => (shared.has(item.id) ? item : pseudonymisedSummary(item))),
      };
    },
    async findNetwork(id) {
      const network = await store.findNetwork(id);
      return network === null || (await isShared(id)) ? network : pseudonymisedDetail(network, pseudonyms);
    },
    async listNetworkEvents(id, query) {
      const page = await store.listNetworkEvents(id, query);
      if (page === null || (await isShared(id))) return page;
      return { ...page, items: page.items.map((event) => pseudonymisedEvent(event, pseudonyms)) };
    },
    loadNetwork,
    async loadNetworks(query) {
      const shared = await facts.sharedNetworks();
      return (await store.loadNetworks(query)).map((data) =>
        shared.has(data.network.id) ? data : pseudonymisedNetwork(data, pseudonyms),
      );
    },
    lastWaves: (ids) => store.lastWaves(ids),
    countRecords: (id) => store.countRecords(id),
    countTies: (query) => ('networkId' in query ? store : register).countTies(query),
    ...memberships,
    async findActor(id) {
      if (!isPseudonym(id)) return register.findActor(id);
      const real = (await realOf([id])).get(id);
      const actor = real === undefined ? null : await store.findActor(real);
      return actor && pseudonymousDetail(actor, pseudonyms, await facts.sharedNetworks());
    },
    async listActorsById(ids) {
      const real = [...(await realOf(ids)).values()];
      const named = await register.listActorsById(ids.filter((id) => !isPseudonym(id)));
      return [
        ...named,
        ...(await store.listActorsById(real)).map((actor) => pseudonymousActor(actor, pseudonyms)),
      ];
    },
    // Contracts name who supports whom; networks with their pseudonyms are what is studied.
    listContracts: () => Promise.resolve({ items: [], nextCursor: null }),
    contractsOf: () => Promise.resolve([]),
    contractRecordsOf: () => Promise.resolve({ contracts: [], evaluations: [] }),
    storeVersion: async () => `${await store.storeVersion()} pseudonyms`,
  };
}

const isPseudonym = (id: string): boolean => id.startsWith(pseudonymPrefix);

/** Real ids by pseudonym, of all whom the given networks name that do not ship with Telar. */
async function readRealIds(store: NetworkStore, facts: StoredFacts, pseudonyms: Pseudonyms) {
  const shared = await facts.sharedNetworks();
  const ids: string[] = [];
  for await (const { id } of paginate((page) => store.listNetworks(page))) if (!shared.has(id)) ids.push(id);
  const real = new Map<string, string>();
  for (const some of slicesOf(ids, networksAtOnce))
    for (const data of await store.loadNetworks({ ids: some }))
      for (const id of actorsNamedIn(data)) real.set(pseudonyms(id), id);
  return real;
}

/** What is known of an actor from its networks, and nothing of the register. */
function pseudonymousDetail(
  actor: ActorDetail,
  pseudonyms: Pseudonyms,
  shared: ReadonlySet<string>,
): ActorDetail {
  const { revision, comunaName: _place, english: _texts, ...record } = actor;
  return {
    ...pseudonymousActor({ type: 'actor', ...record }, pseudonyms),
    ...{ revision, file: '', row: null, comunaName: null },
    ...{ years: [], events: [], happenings: [], administration: [], campuses: [], territories: [] },
    networks: actor.networks
      .filter(({ id }) => !shared.has(id))
      .map(({ english: _english, ...network }) => network),
  };
}

const pseudonymousMember = (
  member: RecordOf<'membership'>,
  pseudonyms: Pseudonyms,
): RecordOf<'membership'> => ({
  ...membershipIn(member),
  actorId: pseudonyms(member.actorId),
  attributes: {},
});
