import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorReferences, referringRecords } from './actor-references.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';
import { byText, inKeyOrder } from './told.ts';
import type { ToldBundle } from './told.ts';

/**
 * One `NetworkData` a network, in the order of their ids. An actor belongs to a network that names it in another
 * sheet, to those its own line lists, and, when there is just one network, to that.
 */
export function splitByNetwork(
  told: ToldBundle,
  actorRows: readonly BundleRow<'actors'>[],
  log: FindingLog,
): NetworkData[] {
  const networks = told.networks.map(({ record }) => record);
  const actorsOf = actorsByNetwork(told, networks, actorRows, log);
  const actors = new Map(told.actors.map(({ record }) => [record.id, record]));
  const lists = {
    members: byNetwork(told.members),
    waves: byNetwork(told.waves),
    responses: byNetwork(told.responses),
    ties: byNetwork(told.ties),
    ratings: byNetwork(told.ratings),
    commitments: byNetwork(told.commitments),
    activities: byNetwork(told.activities),
    attendance: byNetwork(told.attendance),
  };
  return networks
    .toSorted((a, b) => byText(a.id, b.id))
    .map((network) => ({
      network,
      actors: inKeyOrder([...actorsOf.get(network.id)!].flatMap((id) => actors.get(id) ?? [])),
      members: inKeyOrder(lists.members.get(network.id) ?? []),
      waves: inKeyOrder(lists.waves.get(network.id) ?? []),
      responses: inKeyOrder(lists.responses.get(network.id) ?? []),
      ties: inKeyOrder(lists.ties.get(network.id) ?? []),
      ratings: inKeyOrder(lists.ratings.get(network.id) ?? []),
      commitments: inKeyOrder(lists.commitments.get(network.id) ?? []),
      activities: inKeyOrder(lists.activities.get(network.id) ?? []),
      attendance: inKeyOrder(lists.attendance.get(network.id) ?? []),
    }));
}

type Placed = { networkId: string | null };

function byNetwork<R extends Placed>(told: readonly { record: R }[]): Map<string, R[]> {
  const records = new Map<string, R[]>();
  for (const { record } of told) {
    const list = records.get(record.networkId ?? '');
    if (list === undefined) records.set(record.networkId ?? '', [record]);
    else list.push(record);
  }
  return records;
}

function actorsByNetwork(
  told: ToldBundle,
  networks: readonly RecordOf<'network'>[],
  actorRows: readonly BundleRow<'actors'>[],
  log: FindingLog,
): Map<string, Set<string>> {
  const actorsOf = new Map(networks.map(({ id }) => [id, new Set<string>()]));
  for (const { record } of referringRecords(told)) {
    const actors = actorsOf.get(record.networkId ?? '');
    for (const { id } of actorReferences(record)) actors?.add(id);
  }
  for (const row of actorRows) {
    for (const id of row.values.networks ?? []) actorsOf.get(id)?.add(row.values.id);
  }
  if (networks.length === 1) {
    for (const { record } of told.actors) actorsOf.get(networks[0]!.id)!.add(record.id);
  } else sayOrphans(told, actorsOf, log);
  return actorsOf;
}

function sayOrphans(
  told: ToldBundle,
  actorsOf: ReadonlyMap<string, ReadonlySet<string>>,
  log: FindingLog,
): void {
  const placed = new Set([...actorsOf.values()].flatMap((ids) => [...ids]));
  for (const { record, row } of told.actors) {
    if (placed.has(record.id)) continue;
    log.aboutRow(row, {
      field: 'id',
      found: record.id,
      code: 'actor-in-no-network',
      expected: 'an actor that some network names, or its networks in the column network_id',
      outcome: 'kept',
      about: record.id,
    });
  }
}
