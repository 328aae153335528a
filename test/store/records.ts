import type { Finding } from '../../contract/findings.ts';
import type { RecordOf, RecordType, SourcedRecord, StoredRecord } from '../../contract/records.ts';
import type { RevisionDraft } from '../../server/store/network-store.ts';

/** Whole records from the fields that a test cares about; the rest is "the source does not say". */
type Given<Type extends RecordType, Needed extends string> = Partial<Omit<RecordOf<Type>, 'type'>> &
  Pick<RecordOf<Type>, Needed & keyof RecordOf<Type>>;

export const territory = (given: Given<'territory', 'id' | 'kind' | 'name'>): RecordOf<'territory'> => ({
  type: 'territory',
  code: given.id.split(':')[1]!,
  parentId: null,
  simulated: false,
  ...given,
});

export const actor = (given: Given<'actor', 'id' | 'kind' | 'name'>): RecordOf<'actor'> => ({
  type: 'actor',
  subKind: null,
  rbd: null,
  legalKind: null,
  comunaId: null,
  latitude: null,
  longitude: null,
  rural: null,
  enrolment: null,
  state: null,
  dependency: null,
  sostenedorId: null,
  group: null,
  isSet: false,
  setSize: null,
  simulated: false,
  attributes: {},
  ...given,
});

export const schoolYear = (
  given: Given<'school-year', 'schoolId' | 'year' | 'comunaId'>,
): RecordOf<'school-year'> => ({
  type: 'school-year',
  name: `Escuela ${given.schoolId}`,
  state: 'working',
  dependency: 'municipal-daem',
  ownerId: null,
  deprovId: null,
  rural: null,
  hasEnrolment: true,
  enrolment: null,
  teaching: [],
  latitude: null,
  longitude: null,
  ...given,
});

export const network = (given: Given<'network', 'id' | 'name'>): RecordOf<'network'> => ({
  type: 'network',
  kind: null,
  mandate: null,
  purpose: null,
  territoryId: null,
  validFrom: null,
  validTo: null,
  simulated: false,
  rosterKnown: false,
  directed: null,
  citation: null,
  description: null,
  attributes: {},
  ...given,
});

export const membership = (given: Given<'membership', 'networkId' | 'actorId'>): RecordOf<'membership'> => ({
  type: 'membership',
  role: 'member',
  validFrom: null,
  validTo: null,
  attributes: {},
  ...given,
});

export const wave = (given: Given<'wave', 'networkId' | 'waveId' | 'order'>): RecordOf<'wave'> => ({
  type: 'wave',
  date: null,
  instrument: null,
  layersAsked: null,
  maxNominations: null,
  attributes: {},
  ...given,
});

export const response = (
  given: Given<'response', 'networkId' | 'waveId' | 'actorId' | 'responded'>,
): RecordOf<'response'> => ({ type: 'response', role: null, attributes: {}, ...given });

export const tie = (given: Given<'tie', 'layer' | 'from' | 'to'>): RecordOf<'tie'> => ({
  type: 'tie',
  networkId: null,
  waveId: null,
  strength: null,
  sign: 1,
  depth: null,
  reporter: null,
  reporterRole: null,
  validFrom: null,
  validTo: null,
  attributes: {},
  ...given,
});

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
