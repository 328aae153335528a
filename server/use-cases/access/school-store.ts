import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { ownAnswers } from '../../access/own-answers.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { recentReading } from '../protection/recent-reading.ts';
import { protectedStore } from '../protection/protected-store.ts';
import type { StoredFacts } from './stored-facts.ts';

/** What a school's store is made of. */
export type SchoolParts = {
  /** The networks that it is a member of, and those that everybody is given. */
  readonly networks: NetworkStore;
  /** The register, and what ships with Telar. */
  readonly register: NetworkStore;
  readonly facts: StoredFacts;
  readonly school: string;
  /** Schools that must have answered for a layer or characteristic to be given out at all. */
  readonly minimum: number;
  /** What is read of its networks: all answers, of which it is given numbers alone, or its own. */
  readonly answers: 'all' | 'own';
};

/**
 * A store for one school: of its networks what they are, what numbers are made of, and its own answers. A school knows
 * what it said itself: so that the numbers of a layer do not say what one other said, one school more than for anybody
 * else must have answered, and that holds for every layer.
 */
export function schoolStore({
  networks: store,
  register,
  facts,
  school,
  minimum,
  answers,
}: SchoolParts): NetworkStore {
  const numbers = protectedStore(store, minimum + 1, { everyLayer: true });
  const read = answers === 'own' ? store : numbers;
  const givenData = async (data: NetworkData): Promise<NetworkData> => {
    const isWhole = answers === 'all' || (await facts.sharedNetworks()).has(data.network.id);
    return isWhole ? data : ownAnswers(data, school);
  };
  const isSelf = (id: string | undefined) => id === undefined || id === school;
  return {
    ...register,
    listNetworks: (query) => (isSelf(query.actorId) ? numbers : register).listNetworks(query),
    async findNetwork(id) {
      const network = await numbers.findNetwork(id);
      if (network === null || (await facts.sharedNetworks()).has(id)) return network;
      return withoutOthers(network, school);
    },
    loadNetwork: recentReading(store, async (id: string) => {
      const data = await read.loadNetwork(id);
      return data && givenData(data);
    }),
    loadNetworks: async (query) => Promise.all((await read.loadNetworks(query)).map(givenData)),
    lastWaves: (ids) => store.lastWaves(ids),
    countRecords: (id) => numbers.countRecords(id),
    countTies: (query) => ('networkId' in query ? numbers : register).countTies(query),
    findActor: (id) => (id === school ? store : register).findActor(id),
    storeVersion: async () => `${await store.storeVersion()} ${answers} answers of a school`,
  };
}

/** A network as its member knows it: numbers of it, and its own membership. */
const withoutOthers = (network: NetworkDetail, school: string): NetworkDetail => ({
  ...network,
  attributes: {},
  memberships: network.memberships.filter(({ actorId }) => actorId === school),
});
