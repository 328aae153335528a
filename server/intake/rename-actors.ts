import type { RecordOf, RecordType, StoredRecord } from '../../contract/records.ts';
import { isEvaluatorRole } from '../../contract/support-records.ts';

/** The same fact with every actor in it under another id. */
export function renameActors(record: RecordOf<RecordType>, actor: (id: string) => string): StoredRecord {
  const known = (id: string | null): string | null => (id === null ? null : actor(id));
  switch (record.type) {
    case 'actor':
      return { ...record, id: actor(record.id), sostenedorId: known(record.sostenedorId) };
    case 'tie':
      return {
        ...record,
        from: actor(record.from),
        to: actor(record.to),
        reporter: known(record.reporter),
      };
    case 'membership':
    case 'response':
    case 'rating':
    case 'attendance':
      return { ...record, actorId: actor(record.actorId) };
    case 'commitment':
    case 'event':
      return { ...record, actorIds: record.actorIds.map(actor) };
    case 'contract':
      return {
        ...record,
        sostenedorId: known(record.sostenedorId),
        providerId: actor(record.providerId),
        schoolIds: record.schoolIds.map(actor),
      };
    case 'evaluation':
      return {
        ...record,
        sostenedorId: known(record.sostenedorId),
        providerId: actor(record.providerId),
        evaluator: isEvaluatorRole(record.evaluator) ? record.evaluator : actor(record.evaluator),
      };
    case 'result':
      return { ...record, schoolId: actor(record.schoolId) };
    default:
      return record;
  }
}
