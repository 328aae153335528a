import type { Finding } from '../../../contract/findings.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { parseSchoolLabel } from '../school-names.ts';
import type { ActorIndex } from './actor-index.ts';

/**
 * Schools that files give under an RBD whose school is called quite otherwise: a digit may be wrong, and ties of one
 * school then stand on another. The RBD stands, and each is reported.
 */
export function lintNames(records: readonly SourcedRecord[], index: ActorIndex): Finding[] {
  return records.flatMap(({ record, assumed, file, row }): Finding[] => {
    if (record.type !== 'actor' || record.kind !== 'school' || assumed?.includes('name') === true) return [];
    const stored = index.withId(record.id);
    const { name } = parseSchoolLabel(record.name);
    if (stored === null || stored.rbd === null || stored.simulated || !/\p{L}{3}/u.test(name)) return [];
    if (index.resembles(name, stored)) return [];
    const place = stored.comunaName === null ? '' : ` (${stored.comunaName})`;
    return [
      {
        file,
        row,
        column: 'name',
        found: record.name,
        expected: `${stored.name}${place}, which has the RBD ${String(stored.rbd)}: it is taken for that school`,
        code: 'name-contradicts-rbd',
        outcome: 'kept',
        about: record.id,
      },
    ];
  });
}
