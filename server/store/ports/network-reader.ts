import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkEvent } from '../../../contract/network-events.ts';
import type { NetworkDetail, NetworkSummary } from '../../../contract/networks.ts';
import type { Page } from '../../../contract/paging.ts';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import type { PageRequest } from './page-request.ts';

/** Networks, their waves, and all that was reported in them. */
export interface NetworkReader {
  listNetworks(
    query: PageRequest & {
      territoryId?: string | undefined;
      kind?: string | undefined;
      actorId?: string | undefined;
      simulated?: boolean | undefined;
      /** Every word begins a word of its name, in Spanish or English; accents and case do not matter. */
      q?: string | undefined;
    },
  ): Promise<Page<NetworkSummary>>;
  findNetwork(id: string): Promise<NetworkDetail | null>;
  /** What happened to a network, in the order of dates. `null`: no such network. */
  listNetworkEvents(id: string, page: PageRequest): Promise<Page<NetworkEvent> | null>;
  /** All that is known of a network: what metrics, patterns and exports read. */
  loadNetwork(id: string): Promise<NetworkData | null>;
  /**
   * The same for many networks with few statements, ordered by id: those of these ids that are stored, or those of a
   * territory and of the territories inside it.
   */
  loadNetworks(query: { ids: readonly string[] } | { territoryId: string }): Promise<NetworkData[]>;
  /**
   * Wave id by network id: each network's last wave, by date (waves without one come first), then order, then id.
   * Networks without a wave are left out.
   */
  lastWaves(networkIds: readonly string[]): Promise<Map<string, string>>;
  /** Memberships of these actors in networks that are stored, of whatever date, with what the network is; by key. */
  membershipsOf(
    actorIds: readonly string[],
  ): Promise<(RecordOf<'membership'> & { networkName: string; networkKind: string | null })[]>;
  /** Memberships in these networks, of whatever date, with the kind of the member; by key. */
  membersOf(networkIds: readonly string[]): Promise<(RecordOf<'membership'> & { kind: string })[]>;
  /** How many records of a network come from each import, without reading them; of none there is no count. */
  countRecords(networkId: string): Promise<RecordCount[]>;
}

export type RecordCount = {
  type: RecordType;
  revision: number;
  /** Of ties and ratings their wave, and their layer or characteristic; of others `null`. */
  waveId: string | null;
  part: string | null;
  records: number;
};
