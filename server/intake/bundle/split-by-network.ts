import { addToList } from '../../../contract/add-to-list.ts';
import { inKeyOrder } from '../../../contract/record-key.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorReferences, networkIdIn, referringRecords } from './actor-references.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';
import type { ParsedBundle } from './parsed-bundle.ts';

/**
 * One `NetworkData` a network, in the order of their ids. An actor belongs to a network that names it in another
 * sheet, to those its own line lists, and, when there is just one network, to that. Actors of none are reported at once;
 * the lists are put together by the function that is given back.
 */
export function splitByNetwork(
  bundle: ParsedBundle,
  actorRows: readonly BundleRow<'actors'>[],
  log: FindingLog,
): () => NetworkData[] {
  const networks = bundle.networks.map(({ record }) => record);
  const actorsOf = actorsByNetwork(bundle, networks, actorRows, log);
  return () => listsByNetwork(bundle, networks, actorsOf);
}

function listsByNetwork(
  bundle: ParsedBundle,
  networks: readonly RecordOf<'network'>[],
  actorsOf: ReadonlyMap<string, ReadonlySet<string>>,
): NetworkData[] {
  const actors = new Map(bundle.actors.map(({ record }) => [record.id, record]));
  const lists = {
    members: byNetwork(bundle.members),
    waves: byNetwork(bundle.waves),
    responses: byNetwork(bundle.responses),
    ties: byNetwork(bundle.ties),
    ratings: byNetwork(bundle.ratings),
    commitments: byNetwork(bundle.commitments),
    activities: byNetwork(bundle.activities),
    attendance: byNetwork(bundle.attendance),
    events: byNetwork(bundle.events),
  };
  return networks
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
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
      events: inKeyOrder(lists.events.get(network.id) ?? []),
    }));
}

type Resolved = { networkId: string | null };

function byNetwork<R extends Resolved>(bundle: readonly { record: R }[]): Map<string, R[]> {
  const records = new Map<string, R[]>();
  for (const { record } of bundle) addToList(records, record.networkId ?? '', record);
  return records;
}

function actorsByNetwork(
  bundle: ParsedBundle,
  networks: readonly RecordOf<'network'>[],
  actorRows: readonly BundleRow<'actors'>[],
  log: FindingLog,
): Map<string, Set<string>> {
  const actorsOf = new Map(networks.map(({ id }) => [id, new Set<string>()]));
  for (const { record } of referringRecords(bundle)) {
    const actors = actorsOf.get(networkIdIn(record) ?? '');
    for (const { id } of actorReferences(record)) actors?.add(id);
  }
  for (const row of actorRows) {
    for (const id of row.values.networks ?? []) actorsOf.get(id)?.add(row.values.id);
  }
  if (networks.length === 1) {
    const actors = actorsOf.get(networks[0]!.id)!;
    const outside = idsNamedOutside(bundle);
    const listed = new Set(actorRows.map((row) => row.values.id));
    for (const { id, kind } of bundle.actors.map(({ record }) => record))
      if (!outside.has(id) || (kind === 'school' && listed.has(id))) actors.add(id);
  } else if (networks.length > 1) reportOrphans(bundle, actorsOf, log);
  return actorsOf;
}

/** Whom contracts, results and events of no network name. */
const idsNamedOutside = ({ events, contracts, evaluations, results }: ParsedBundle): Set<string> =>
  new Set(
    [...events, ...contracts, ...evaluations, ...results]
      .filter(({ record }) => networkIdIn(record) === null)
      .flatMap(({ record }) => actorReferences(record).map(({ id }) => id)),
  );

function reportOrphans(
  bundle: ParsedBundle,
  actorsOf: ReadonlyMap<string, ReadonlySet<string>>,
  log: FindingLog,
): void {
  const resolved = new Set([
    ...[...actorsOf.values()].flatMap((ids) => [...ids]),
    ...idsNamedOutside(bundle),
  ]);
  for (const { record, row } of bundle.actors) {
    if (resolved.has(record.id)) continue;
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
