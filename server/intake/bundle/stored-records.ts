import type { RecordOf, SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';
import type { RecordType } from '../../../contract/records.ts';

/**
 * The records a store keeps: as read, with every school that has an RBD under the id that survives re-imports,
 * `school:<RBD>`. A second actor with the same RBD is not stored again; both ids then mean one school.
 */
export function storedRecords(bundle: ParsedBundle, log: FindingLog): SourcedRecord[] {
  const ids = stableIds(bundle.actors, log);
  const stable = (id: string): string => ids.get(id) ?? id;
  const seen = new Set<string>();
  return Object.values(bundle).flatMap((list) =>
    (list as Parsed<RecordType>[]).flatMap(({ record, row }) => {
      const renamed = ids.size === 0 ? record : rename(record, stable);
      if (renamed.type === 'actor') {
        if (seen.has(renamed.id)) return [];
        seen.add(renamed.id);
      }
      return [{ record: renamed, file: row.file, row: row.line }];
    }),
  );
}

function stableIds(actors: readonly Parsed<'actor'>[], log: FindingLog): Map<string, string> {
  const ids = new Map<string, string>();
  const byRbd = new Map<number, string>();
  for (const { record, row } of actors) {
    if (record.kind !== 'school' || record.rbd === null) continue;
    const id = `school:${record.rbd}`;
    const earlier = byRbd.get(record.rbd);
    if (earlier === undefined) byRbd.set(record.rbd, record.id);
    else {
      log.aboutRow(row, {
        field: 'rbd',
        found: String(record.rbd),
        code: 'two-ids-for-one-school',
        expected: `one id a school: ${earlier} has the same RBD`,
        outcome: 'refused',
        about: record.id,
      });
    }
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
