import type { NetworkDetail, NetworkSummary } from '../../contract/networks.ts';
import { retainUntilOf } from '../../contract/protection.ts';
import { findNetwork } from '../../graph-queries/networks/find-network.ts';
import { listNetworks } from '../../graph-queries/networks/list-networks.ts';
import { networkLayers } from '../../graph-queries/networks/network-layers.ts';
import { networkMembers } from '../../graph-queries/networks/network-members.ts';
import { networkWaves } from '../../graph-queries/networks/network-waves.ts';
import type { QueryRunner, Row, RunQuery } from '../../graph-queries/query.ts';
import { cursorsOf } from './cursor.ts';
import type { NetworkReader } from './ports/network-reader.ts';

const cursors = cursorsOf('networks', ['string']);

export function networkQueries({
  runQuery,
  inOneVersion,
}: QueryRunner): Pick<NetworkReader, 'listNetworks' | 'findNetwork'> {
  return {
    async listNetworks({ limit, cursor, territoryId, kind, actorId, simulated }) {
      const after = cursors.after(cursor);
      const rows = await runQuery(listNetworks, {
        territoryId: territoryId ?? null,
        kind: kind ?? null,
        actorId: actorId ?? null,
        simulated: simulated ?? null,
        after: after && String(after[0]),
        limit: limit + 1,
      });
      return cursors.page(rows, limit, ({ id }) => [id], summaryOf);
    },
    findNetwork: (id) => inOneVersion((run) => detailOf(run, id)),
  };
}

function summaryOf(row: Row<typeof findNetwork>): NetworkSummary {
  const { type: _type, attributes: _attributes, file: _file, row: _row, ...summary } = row;
  return summary;
}

async function detailOf(runQuery: RunQuery, id: string): Promise<NetworkDetail | null> {
  const [network] = await runQuery(findNetwork, { id });
  if (!network) return null;
  const [members, waves, layers] = await Promise.all([
    runQuery(networkMembers, { ids: [id] }),
    runQuery(networkWaves, { ids: [id] }),
    runQuery(networkLayers, { id }),
  ]);
  return {
    ...summaryOf(network),
    memberships: members.map(withoutAttributes),
    waves: waves.map(withoutAttributes),
    layers,
    ...retained(network),
  };
}

function retained(network: Row<typeof findNetwork>): Pick<NetworkDetail, 'retainUntil'> {
  const retainUntil = retainUntilOf(network);
  return retainUntil === null ? {} : { retainUntil };
}

function withoutAttributes<Row extends { type: string; attributes: object }>(row: Row) {
  const { type: _type, attributes: _attributes, ...rest } = row;
  return rest;
}
