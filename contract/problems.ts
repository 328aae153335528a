import { z } from 'zod';
import { type ProblemCode, problemSentences, type ProblemValues, sentenceOf } from './problem-sentences.ts';

/**
 * Problem details (RFC 9457). `field` names the parameter or property at fault. `code` and `values` say the same as
 * `detail` in a form that stays, for clients that write their own words.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  field: z.string().optional(),
  findings: z.array(z.unknown()).optional(),
  /** The request that met the problem, as the log names it: `urn:telar:request:…`. */
  instance: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export type ProblemKind =
  | 'invalid-request'
  | 'not-found'
  | 'not-allowed'
  | 'forbidden'
  | 'not-signed-in'
  | 'request-timeout'
  | 'foreign-host'
  | 'unsupported-media-type'
  | 'conflict'
  | 'too-large'
  | 'refused-import'
  | 'too-many-requests'
  | 'internal-error'
  | 'overloaded'
  | 'store-unavailable';

type More = {
  field?: string | undefined;
  findings?: readonly unknown[] | undefined;
  cause?: unknown;
  code?: string | undefined;
  values?: ProblemValues | undefined;
};

/** An error meant for the user: its message is a full sentence without internals. */
export class TelarProblem extends Error {
  readonly kind: ProblemKind;
  /** Finer than the kind where one kind has several causes. */
  readonly code: string;
  readonly values: ProblemValues;
  readonly field: string | undefined;
  readonly findings: readonly unknown[] | undefined;
  constructor(kind: ProblemKind, detail: string, more: More = {}) {
    super(detail, { cause: more.cause });
    this.name = 'TelarProblem';
    this.kind = kind;
    this.code = more.code ?? kind;
    this.values = more.values ?? {};
    this.field = more.field;
    this.findings = more.findings;
  }
}

/**
 * A problem by its code: whoever finds it knows what is wrong and where, and needs no words for it.
 *
 * @param field the part of the input at fault, where it is a part
 * @param cause the error behind it, which only a log may show
 */
export function codedProblem(
  code: ProblemCode,
  values: ProblemValues,
  field?: string,
  cause?: unknown,
): TelarProblem {
  return new TelarProblem(kindOf(code), sentenceOf(code, values), { code, values, field, cause });
}

/** Kinds of the codes that are no `invalid-request`. */
const kinds: Readonly<Partial<Record<ProblemCode, ProblemKind>>> = {
  'account-name-taken': 'conflict',
  'account-suspended': 'forbidden',
  'actor-not-in-network': 'not-found',
  'actor-not-in-wave': 'not-found',
  'actors-described-differently': 'conflict',
  'answer-changed': 'conflict',
  'answer-erased-in-part': 'store-unavailable',
  'answer-took-too-long': 'too-large',
  'body-too-large': 'too-large',
  'calibration-of-simulated': 'conflict',
  'calibration-overtaken': 'conflict',
  'calibration-says-little': 'conflict',
  'comparing-layers-too-large': 'too-large',
  'cost-column-missing': 'refused-import',
  'database-cannot-measure': 'conflict',
  'direction-open': 'refused-import',
  'doubts-open': 'refused-import',
  'erased-with-traces': 'store-unavailable',
  'file-not-read': 'refused-import',
  'first-administrator-exists': 'conflict',
  'first-code-wrong': 'forbidden',
  'foreign-host': 'foreign-host',
  'foreign-origin': 'forbidden',
  'import-overtaken': 'conflict',
  'internal-error': 'internal-error',
  'invitation-gone': 'not-found',
  'job-answer-too-large': 'too-large',
  'job-not-done': 'conflict',
  'jobs-hold-much': 'overloaded',
  'jobs-too-many': 'overloaded',
  'key-not-valid': 'not-signed-in',
  'key-wider': 'forbidden',
  'key-answer-not-kept': 'conflict',
  'key-cut-short': 'conflict',
  'key-of-other-request': 'conflict',
  'key-under-way': 'conflict',
  'keys-too-many': 'conflict',
  'last-administrator': 'conflict',
  'measuring-adds-up': 'too-large',
  'media-type-not-taken': 'unsupported-media-type',
  'method-not-taken': 'not-allowed',
  'network-of-simulation': 'conflict',
  'network-shipped': 'conflict',
  'network-with-open-survey': 'conflict',
  'no-such-file': 'not-found',
  'not-a-file': 'refused-import',
  'not-permitted': 'forbidden',
  'not-signed-in': 'not-signed-in',
  'nothing-at-address': 'not-found',
  'nothing-to-erase': 'not-found',
  'nothing-to-store': 'refused-import',
  'null-model-too-large': 'too-large',
  'owner-key-missing': 'conflict',
  'owner-key-other': 'conflict',
  overloaded: 'overloaded',
  'preview-gone': 'not-found',
  'preview-without-network': 'not-found',
  'progress-followers': 'overloaded',
  'provider-domain-refused': 'forbidden',
  'provider-not-set': 'not-found',
  'provider-sign-in-failed': 'not-signed-in',
  'provider-without-role': 'forbidden',
  'reading-broke-off': 'internal-error',
  'reading-ran-out-of-memory': 'too-large',
  'reading-took-too-long': 'too-large',
  'request-head-too-large': 'too-large',
  'request-too-slow': 'request-timeout',
  'result-without-values': 'conflict',
  'results-need-database': 'conflict',
  'results-without-actors': 'conflict',
  'results-without-values': 'conflict',
  'rows-refused': 'refused-import',
  'sign-in-failed': 'not-signed-in',
  'sign-in-too-many': 'too-many-requests',
  'sorting-too-large': 'too-large',
  starting: 'store-unavailable',
  'store-busy': 'store-unavailable',
  'store-changing': 'store-unavailable',
  'store-closed': 'store-unavailable',
  'store-damaged': 'store-unavailable',
  'store-disk-failed': 'store-unavailable',
  'store-disk-full': 'store-unavailable',
  'store-file-gone': 'store-unavailable',
  'store-file-replaced': 'store-unavailable',
  'store-not-opened': 'store-unavailable',
  'store-of-other-kind': 'store-unavailable',
  'store-read-only': 'store-unavailable',
  'survey-being-closed': 'conflict',
  'survey-closed': 'conflict',
  'table-not-recognised': 'refused-import',
  'table-too-large': 'refused-import',
  'territory-not-yours': 'forbidden',
  'too-many-requests': 'too-many-requests',
  'unknown-link': 'not-found',
  'upload-file-too-large': 'too-large',
  'upload-too-large': 'too-large',
  'uploads-too-many': 'too-many-requests',
  'view-too-large': 'too-large',
  'views-full': 'conflict',
  'what-if-too-large': 'too-large',
};

const kindOf = (code: ProblemCode): ProblemKind => kinds[code] ?? 'invalid-request';

/** The codes of a kind, for who has to tell them apart. */
export const codesOf = (kind: ProblemKind): ProblemCode[] =>
  (Object.keys(problemSentences) as ProblemCode[]).filter((code) => kindOf(code) === kind);
