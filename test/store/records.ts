import type { Finding } from '../../contract/findings.ts';
import { type Given, newRecord } from '../../contract/new-record.ts';
import type { SourcedRecord, StoredRecord } from '../../contract/records.ts';
import type { RevisionDraft } from '../../server/store/ports/revision-log.ts';

/** Whole records from the fields that a test cares about. */
export const territory = (
  given: Partial<Given<'territory'>> & Pick<Given<'territory'>, 'id' | 'kind' | 'name'>,
) => newRecord('territory', { code: given.id.split(':')[1]!, ...given });

export const actor = (given: Given<'actor'>) => newRecord('actor', given);

export const schoolYear = (
  given: Partial<Given<'school-year'>> & Pick<Given<'school-year'>, 'schoolId' | 'year' | 'comunaId'>,
) =>
  newRecord('school-year', {
    name: `Escuela ${given.schoolId}`,
    state: 'working',
    dependency: 'municipal-daem',
    hasEnrolment: true,
    teaching: [],
    ...given,
  });

export const network = (given: Given<'network'>) => newRecord('network', given);
export const membership = (given: Given<'membership'>) => newRecord('membership', given);
export const wave = (given: Given<'wave'>) => newRecord('wave', given);
export const response = (given: Given<'response'>) => newRecord('response', given);
export const tie = (given: Given<'tie'>) => newRecord('tie', given);

/** Records as if they stood one a line in a file, from line 2 on. */
export function fromFile(file: string, records: readonly StoredRecord[]): SourcedRecord[] {
  return records.map((record, i) => ({ record, file, row: i + 2 }));
}

export const draft = (given: Partial<RevisionDraft> = {}): RevisionDraft => ({
  title: 'Una importación',
  source: 'Datos de prueba',
  hash: 'a'.repeat(64),
  importedAt: '2026-03-01T12:00:00.000Z',
  importedBy: 'prueba',
  counts: {},
  changes: {},
  findings: [],
  ...given,
});

export const finding = (code: string, given: Partial<Finding> = {}): Finding => ({
  ...{ file: 'lazos.csv', row: 3, column: 'fuerza', found: 'mucho', expected: 'a number', code },
  ...{ outcome: 'kept', about: null, ...given },
});
