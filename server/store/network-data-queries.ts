import { append } from '../../contract/extremes.ts';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { NetworkData } from '../../contract/network-data.ts';
import { lastWaves } from '../../graph-queries/networks/last-waves.ts';
import { networkActivities } from '../../graph-queries/networks/network-activities.ts';
import { networkActors } from '../../graph-queries/networks/network-actors.ts';
import { networkAttendance } from '../../graph-queries/networks/network-attendance.ts';
import { networkCommitments } from '../../graph-queries/networks/network-commitments.ts';
import { networkEvents } from '../../graph-queries/networks/network-events.ts';
import { networkMembers } from '../../graph-queries/networks/network-members.ts';
import { networkRatings } from '../../graph-queries/networks/network-ratings.ts';
import { networkResponses } from '../../graph-queries/networks/network-responses.ts';
import { networkTies } from '../../graph-queries/networks/network-ties.ts';
import { networkWaves } from '../../graph-queries/networks/network-waves.ts';
import { networksById } from '../../graph-queries/networks/networks-by-id.ts';
import { networksOfTerritory } from '../../graph-queries/networks/networks-of-territory.ts';
import type { QueryRunner, RunQuery } from '../../graph-queries/query.ts';
import { slicesOf } from '../../contract/slices-of.ts';
import type { NetworkReader } from './ports/network-reader.ts';

type NetworkDataQueries = Pick<NetworkReader, 'loadNetwork' | 'loadNetworks' | 'lastWaves'>;

/** Networks read with one statement a kind of record: few enough that an answer fits in memory at once. */
const networksAtOnce = 100;

export function networkDataQueries({ runQuery, inOneVersion }: QueryRunner): NetworkDataQueries {
  return {
    loadNetwork: (id) => inOneVersion(async (run) => (await loadNetworks(run, [id]))[0] ?? null),
    loadNetworks: (query) =>
      inOneVersion(async (run) => {
        const ids = 'ids' in query ? query.ids : await idsOfTerritory(run, query.territoryId);
        const networks: NetworkData[] = [];
        for (const some of slicesOf([...new Set(ids)].sort(), networksAtOnce)) {
          if (networks.length > 0) await letOthersRun();
          append(networks, await loadNetworks(run, some));
        }
        return networks;
      }),
    lastWaves: async (networkIds) => {
      const rows = await runQuery(lastWaves, { ids: [...new Set(networkIds)] });
      return new Map(rows.map(({ networkId, waveId }) => [networkId, waveId]));
    },
  };
}

const idsOfTerritory = async (runQuery: RunQuery, id: string): Promise<string[]> =>
  (await runQuery(networksOfTerritory, { id })).map((row) => row.id);

/** Rows come in the order of their records' keys, so the same facts give the same bytes, alone or with others. */
async function loadNetworks(runQuery: RunQuery, ids: string[]): Promise<NetworkData[]> {
  // Asked for together with what of networks that are not stored nobody reads: one way to the database.
  const [
    networks,
    actors,
    members,
    waves,
    responses,
    ties,
    ratings,
    commitments,
    activities,
    attendance,
    events,
  ] = await Promise.all([
    runQuery(networksById, { ids }),
    byNetwork(runQuery(networkActors, { ids })),
    byNetwork(runQuery(networkMembers, { ids })),
    byNetwork(runQuery(networkWaves, { ids })),
    byNetwork(runQuery(networkResponses, { ids })),
    byNetwork(runQuery(networkTies, { ids })),
    byNetwork(runQuery(networkRatings, { ids })),
    byNetwork(runQuery(networkCommitments, { ids })),
    byNetwork(runQuery(networkActivities, { ids })),
    byNetwork(runQuery(networkAttendance, { ids })),
    byNetwork(runQuery(networkEvents, { ids })),
  ]);
  return networks.map((network) => ({
    network,
    actors: actors(network.id).map(({ networkId: _networkId, ...actor }) => actor),
    members: members(network.id).map(
      ({ name: _name, kind: _kind, actorAttributes: _attributes, ...member }) => member,
    ),
    waves: waves(network.id),
    responses: responses(network.id),
    ties: ties(network.id),
    ratings: ratings(network.id),
    commitments: commitments(network.id),
    activities: activities(network.id),
    attendance: attendance(network.id),
    events: events(network.id),
  }));
}

/** The rows of each network, in the order in which they came. */
async function byNetwork<Row extends { networkId: string | null }>(
  rows: Promise<Row[]>,
): Promise<(networkId: string) => Row[]> {
  const grouped = Map.groupBy(await rows, ({ networkId }) => networkId);
  return (networkId) => grouped.get(networkId) ?? [];
}
