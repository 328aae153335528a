import { byCodeUnit } from '../../../contract/text-order.ts';
import { isGlobalId, storedActorId } from '../../../contract/local-ids.ts';
import type { RecordType, SourcedRecord } from '../../../contract/records.ts';
import { renameActors } from '../rename-actors.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

/**
 * The records a store keeps: as read, with every school that has an RBD under the id that survives re-imports,
 * `school:<RBD>`, and every id that means something in these files only under that of their network, `<network>~<id>`:
 * of the first network in the order of their ids, where there are several. Each is made when it is iterated over, for ties
 * are many.
 */
export function storedRecords(bundle: ParsedBundle, stable: StableIds | null): Iterable<SourcedRecord> {
  return {
    *[Symbol.iterator]() {
      for (const list of Object.values(bundle))
        for (const { record, row, assumed } of list as Parsed<RecordType>[]) {
          const stored = stable === null ? record : renameActors(record, stable);
          const sourced = { record: stored, file: row.file, row: row.line };
          yield assumed === undefined || assumed.length === 0 ? sourced : { ...sourced, assumed };
        }
    },
  };
}

/** The id under which an actor is stored, by the id in the files. */
export type StableIds = (id: string) => string;

/**
 * What every id of the files is stored as; `null` where each stays as it is.
 *
 * @param fallbackId under which the own ids of an import stand that holds no network
 */
export function stableIds(bundle: ParsedBundle, fallbackId: string, log: FindingLog): StableIds | null {
  const ids = schoolIds(bundle.actors, log);
  const local = bundle.actors.map(({ record }) => record.id).filter((id) => !ids.has(id) && !isGlobalId(id));
  const networkIds = bundle.networks.map(({ record }) => record.id).sort(byCodeUnit);
  const [space = fallbackId] = networkIds;
  for (const id of local) ids.set(id, storedActorId(space, id));
  if (local.length > 0) reportLocalIds(local, space, networkIds.length, log);
  return ids.size === 0 ? null : (id) => ids.get(id) ?? id;
}

function schoolIds(actors: readonly Parsed<'actor'>[], log: FindingLog): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { record, row } of actors) {
    if (record.kind !== 'school' || record.rbd === null) continue;
    const id = `school:${String(record.rbd)}`;
    if (id === record.id) continue;
    ids.set(record.id, id);
    log.aboutRow(row, {
      field: 'id',
      found: record.id,
      code: 'stored-under-rbd',
      expected: `${id}, the id under which the school is stored`,
      outcome: 'info',
      about: id,
    });
  }
  return ids;
}

function reportLocalIds(local: readonly string[], space: string, networks: number, log: FindingLog): void {
  const first = networks > 1 ? `, the first of the ${String(networks)} networks` : '';
  log.aboutFile('actors', {
    found: local.length > 3 ? `${local.slice(0, 3).join(', ')}… (${String(local.length)})` : local.join(', '),
    code: 'local-ids',
    expected: `ids with a prefix (school:10227), which mean the same everywhere: these are of this import alone and stored under ${space}${first}, as ${storedActorId(space, local[0]!)}`,
    outcome: 'info',
    about: space,
  });
}
