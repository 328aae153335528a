import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { actorReferences, referringRecords } from './actor-references.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';
import { byText, inKeyOrder } from './told.ts';
import type { Told, ToldBundle } from './told.ts';

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
  const of = <T extends RecordType>(list: readonly Told<T>[], id: string): RecordOf<T>[] =>
    inKeyOrder(
      list.map(({ record }) => record).filter((record) => 'networkId' in record && record.networkId === id),
    );
  return networks
    .toSorted((a, b) => byText(a.id, b.id))
    .map((network) => ({
      network,
      actors: inKeyOrder(
        told.actors.map(({ record }) => record).filter(({ id }) => actorsOf.get(network.id)!.has(id)),
      ),
      members: of(told.members, network.id),
      waves: of(told.waves, network.id),
      responses: of(told.responses, network.id),
      ties: of(told.ties, network.id),
      ratings: of(told.ratings, network.id),
      commitments: of(told.commitments, network.id),
      activities: of(told.activities, network.id),
      attendance: of(told.attendance, network.id),
    }));
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
