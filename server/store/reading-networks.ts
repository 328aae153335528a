import type { NetworkData } from '../../contract/network-data.ts';
import type { NetworkDetail, NetworkSummary } from '../../contract/networks.ts';
import { NetworkRecord } from '../../contract/records.ts';
import { findNetwork } from '../../graph-queries/find-network.ts';
import { listNetworks } from '../../graph-queries/list-networks.ts';
import { networkActivities } from '../../graph-queries/network-activities.ts';
import { networkActors } from '../../graph-queries/network-actors.ts';
import { networkAttendance } from '../../graph-queries/network-attendance.ts';
import { networkCommitments } from '../../graph-queries/network-commitments.ts';
import { networkLayers } from '../../graph-queries/network-layers.ts';
import { networkMembers } from '../../graph-queries/network-members.ts';
import { networkRatings } from '../../graph-queries/network-ratings.ts';
import { networkResponses } from '../../graph-queries/network-responses.ts';
import { networkTies } from '../../graph-queries/network-ties.ts';
import { networkWaves } from '../../graph-queries/network-waves.ts';
import type { Ask, Row } from '../../graph-queries/question.ts';
import { cursorsOf } from './cursor.ts';
import type { NetworkStore } from './network-store.ts';

type NetworkReading = Pick<NetworkStore, 'listNetworks' | 'findNetwork' | 'loadNetwork'>;

const cursors = cursorsOf('networks', ['string']);

export function readingNetworks(ask: Ask): NetworkReading {
  return {
    async listNetworks({ limit, cursor, territoryId, kind, actorId, simulated }) {
      const after = cursors.after(cursor);
      const rows = await ask(listNetworks, {
        territoryId: territoryId ?? null,
        kind: kind ?? null,
        actorId: actorId ?? null,
        simulated: simulated ?? null,
        after: after && String(after[0]),
        limit: limit + 1,
      });
      return cursors.page(rows, limit, ({ id }) => [id], summaryOf);
    },
    findNetwork: (id) => readNetwork(ask, id),
    loadNetwork: (id) => loadNetwork(ask, id),
  };
}

function summaryOf(row: Row<typeof findNetwork>): NetworkSummary {
  const {
    type: _type,
    attributes: _attributes,
    revision: _revision,
    file: _file,
    row: _row,
    ...summary
  } = row;
  return summary;
}

async function readNetwork(ask: Ask, id: string): Promise<NetworkDetail | null> {
  const [network] = await ask(findNetwork, { id });
  if (!network) return null;
  const [members, waves, layers] = await Promise.all([
    ask(networkMembers, { id }),
    ask(networkWaves, { id }),
    ask(networkLayers, { id }),
  ]);
  return {
    ...summaryOf(network),
    revision: network.revision,
    memberships: members.map(withoutAttributes),
    rounds: waves.map(withoutAttributes),
    layers,
  };
}

function withoutAttributes<Row extends { type: string; attributes: object }>(row: Row) {
  const { type: _type, attributes: _attributes, ...rest } = row;
  return rest;
}

/** Rows come in the order of their records' keys, so the same facts give the same bytes. */
async function loadNetwork(ask: Ask, id: string): Promise<NetworkData | null> {
  const [network] = await ask(findNetwork, { id });
  if (!network) return null;
  const [actors, members, waves, responses, ties, ratings, commitments, activities, attendance] =
    await Promise.all([
      ask(networkActors, { id }),
      ask(networkMembers, { id }),
      ask(networkWaves, { id }),
      ask(networkResponses, { id }),
      ask(networkTies, { id }),
      ask(networkRatings, { id }),
      ask(networkCommitments, { id }),
      ask(networkActivities, { id }),
      ask(networkAttendance, { id }),
    ]);
  return {
    network: NetworkRecord.parse(network),
    actors,
    members: members.map(({ name: _name, kind: _kind, ...member }) => member),
    waves: waves.map(({ roster: _roster, respondents: _respondents, ties: _ties, ...wave }) => wave),
    responses,
    ties,
    ratings,
    commitments,
    activities,
    attendance,
  };
}
