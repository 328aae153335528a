import { byCodeUnit } from '../../../contract/text-order.ts';
import { isGlobalId, storedActorId } from '../../../contract/local-ids.ts';
import type { RecordOf, RecordType, SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

/**
 * The records a store keeps: as read, with every school that has an RBD under the id that survives re-imports,
 * `school:<RBD>`, and every id that means something in these files only under that of their network, `<network>~<id>`:
 * of the first network in the order of their ids, where there are several.
 */
export function storedRecords(bundle: ParsedBundle, log: FindingLog): SourcedRecord[] {
  const stable = stableIds(bundle, log);
  return Object.values(bundle).flatMap((list) =>
    (list as Parsed<RecordType>[]).map(({ record, row, assumed }) => ({
      record: stable === null ? record : rename(record, stable),
      file: row.file,
      row: row.line,
      ...(assumed === undefined || assumed.length === 0 ? {} : { assumed }),
    })),
  );
}

/** The id under which an actor is stored, by the id in the files; `null` where every id stays as it is. */
function stableIds(bundle: ParsedBundle, log: FindingLog): ((id: string) => string) | null {
  const ids = schoolIds(bundle.actors, log);
  const local = bundle.actors.map(({ record }) => record.id).filter((id) => !ids.has(id) && !isGlobalId(id));
  const networkIds = bundle.networks.map(({ record }) => record.id).sort(byCodeUnit);
  const [space] = networkIds;
  if (space === undefined) return null;
  for (const id of local) ids.set(id, storedActorId(space, id));
  if (local.length > 0) reportLocalIds(local, networkIds, log);
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

function reportLocalIds(local: readonly string[], networkIds: readonly string[], log: FindingLog): void {
  const [space] = networkIds;
  const first = networkIds.length > 1 ? `, the first of the ${String(networkIds.length)} networks` : '';
  log.aboutFile('actors', {
    found: local.length > 3 ? `${local.slice(0, 3).join(', ')}… (${String(local.length)})` : local.join(', '),
    code: 'local-ids',
    expected: `ids with a prefix (school:10227), which mean the same everywhere: these are of this import alone and stored under ${space!}${first}, as ${storedActorId(space!, local[0]!)}`,
    outcome: 'info',
    about: space!,
  });
}

function rename(record: RecordOf<RecordType>, stable: (id: string) => string): StoredRecord {
  switch (record.type) {
    case 'actor':
      return {
        ...record,
        id: stable(record.id),
        sostenedorId: record.sostenedorId === null ? null : stable(record.sostenedorId),
      };
    case 'tie':
      return {
        ...record,
        from: stable(record.from),
        to: stable(record.to),
        reporter: record.reporter === null ? null : stable(record.reporter),
      };
    case 'commitment':
      return { ...record, actorIds: record.actorIds.map(stable) };
    case 'membership':
    case 'response':
    case 'rating':
    case 'attendance':
      return { ...record, actorId: stable(record.actorId) };
    default:
      return record;
  }
}
