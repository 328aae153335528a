import type { StoredRecord } from './records.ts';

/** The parts that name a record: two records with the same key are the same fact. */
export function recordKey(record: StoredRecord): string {
  return JSON.stringify([record.type, ...keyParts(record)]);
}

function keyParts(record: StoredRecord): (string | number | null)[] {
  switch (record.type) {
    case 'territory':
    case 'actor':
    case 'campus':
    case 'network':
      return [record.id];
    case 'assignment':
      return [record.comunaId, record.slepId];
    case 'school-year':
      return [record.schoolId, record.year];
    case 'school-event':
      return [record.schoolId, record.fromYear, record.toYear, record.kind];
    case 'membership':
      return [record.networkId, record.actorId, record.role, record.validFrom];
    case 'wave':
      return [record.networkId, record.waveId];
    case 'response':
      return [record.networkId, record.waveId, record.actorId, record.role];
    case 'tie':
      return [
        record.networkId,
        record.waveId,
        record.layer,
        record.from,
        record.to,
        record.reporter,
        record.reporterRole,
        record.validFrom,
      ];
    case 'rating':
      return [
        record.networkId,
        record.waveId,
        record.actorId,
        record.role,
        record.characteristic,
        record.item,
      ];
    case 'commitment':
      return [record.networkId, record.commitmentId];
    case 'activity':
      return [record.networkId, record.activityId];
    case 'attendance':
      return [record.networkId, record.activityId, record.actorId, record.role];
  }
}
