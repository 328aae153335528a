import type { StoredRecord } from '../../../contract/records.ts';

/**
 * What Neo4j Browser and Bloom write on a node that has no name of its own: every node has the property `name`. `null`
 * for records that have a name, and for relationships.
 */
export function captionOf(record: StoredRecord): string | null {
  switch (record.type) {
    case 'wave':
      return words(record.waveId, record.date === record.waveId ? null : record.date);
    case 'activity':
      return words(record.kind ?? record.activityId, record.date);
    case 'commitment':
      return record.purpose ?? record.commitmentId;
    case 'event':
      return words(record.kind, record.date);
    case 'contract':
      return record.plan ?? record.contractId;
    case 'evaluation':
      return words(record.dimension, String(record.score));
    case 'result':
      return words(record.measure, String(record.year));
    case 'school-event':
      return words(record.kind, String(record.toYear));
    default:
      return null;
  }
}

const words = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
