import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkDetail, NetworkSummary } from '../../../contract/networks.ts';
import type { Page } from '../../../contract/paging.ts';
import type { PageRequest } from './page-request.ts';

/** Networks, their waves, and all that was reported in them. */
export interface NetworkReader {
  listNetworks(
    query: PageRequest & {
      territoryId?: string | undefined;
      kind?: string | undefined;
      actorId?: string | undefined;
      simulated?: boolean | undefined;
    },
  ): Promise<Page<NetworkSummary>>;
  findNetwork(id: string): Promise<NetworkDetail | null>;
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
}
