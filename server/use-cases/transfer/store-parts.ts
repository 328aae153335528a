import { z } from 'zod';
import { Finding } from '../../../contract/findings.ts';
import { keyFields, recordKey, typeOfKey } from '../../../contract/record-key.ts';
import { authorities, StoredRecord } from '../../../contract/records.ts';
import { ImportReport, Revision } from '../../../contract/revisions.ts';
import { Survey, SurveyAnswer, SurveyRespondent } from '../../../contract/surveys.ts';

/** Names of the parts of an exported store. Every revision has a part of findings and one of statements. */
export const partNames = {
  revisions: 'revisions.ndjson',
  findings: (revision: number) => `findings/${numbered(revision)}.ndjson`,
  statements: (revision: number) => `statements/${numbered(revision)}.ndjson`,
  views: 'views.ndjson',
  surveys: 'surveys.ndjson',
  /** In a backup only. */
  accounts: 'accounts.ndjson',
  /** In a backup only, and only where it was not left out. */
  ownerKey: 'owner-key.ndjson',
};

const numbered = (revision: number): string => String(revision).padStart(6, '0');

const isRecordType = (type: string): type is keyof typeof keyFields => Object.hasOwn(keyFields, type);

const scope = z.strictObject({
  type: z.string().refine(isRecordType, 'expected a type of record'),
  where: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Copies of before slices of a network said what they are hold waves without a kind: it is not known. */
const withKindOfWave = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'type' in record && record.type === 'wave'
    ? { kind: null, ...record }
    : record;

/**
 * A line of each kind of part. What is written goes through these too: fields stand in one order whatever engine gave
 * them, and nothing is written that could not be read again.
 */
export const partLines = {
  revision: Revision.omit({ id: true, findings: true }).extend({
    importId: z.string().nullable(),
    authority: z.enum(authorities),
    replaces: z.array(scope),
  }),
  finding: Finding,
  statement: z
    .strictObject({
      key: z.string(),
      record: z.preprocess(withKindOfWave, StoredRecord.nullable()),
      file: z.string(),
      row: z.number().int().nullable(),
      assumed: z.array(z.string()),
    })
    .refine(
      ({ key, record }) => (record === null ? isRecordType(typeOfKey(key)) : recordKey(record) === key),
      {
        path: ['key'],
        message: 'expected the key of the record',
      },
    ),
  view: z.strictObject({
    id: z.string(),
    createdAt: z.string(),
    createdBy: z.string().nullable().default(null),
    state: z.unknown(),
  }),
  survey: z.strictObject({
    survey: Survey.omit({ respondents: true }),
    report: ImportReport.nullable(),
    keepUntil: z.string().nullable(),
    respondents: z.array(
      SurveyRespondent.extend({
        surveyId: z.string(),
        tokenHash: z.string(),
        version: z.number().int().min(0),
        answer: SurveyAnswer.nullable(),
      }),
    ),
  }),
  accountRow: z.strictObject({
    table: z.string(),
    row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
  /** 32 bytes in hexadecimal. */
  ownerKey: z.strictObject({ ownerKey: z.string().regex(/^[0-9a-f]{64}$/) }),
};
