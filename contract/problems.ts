import { z } from 'zod';
import { type ProblemCode, type ProblemValues, sentenceOf } from './problem-sentences.ts';

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
});
export type Problem = z.infer<typeof Problem>;

export type ProblemKind =
  | 'invalid-request'
  | 'not-found'
  | 'not-allowed'
  | 'conflict'
  | 'too-large'
  | 'refused-import'
  | 'too-many-requests'
  | 'internal-error'
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
 * A problem of pure code, which knows what is wrong and where, and no words for it.
 *
 * @param field the part of the input at fault
 */
export function codedProblem(code: ProblemCode, values: ProblemValues, field: string): TelarProblem {
  return new TelarProblem(kindOf(code), sentenceOf(code, values), { code, values, field });
}

/** Kinds of the codes that are no `invalid-request`. */
const kinds: Readonly<Partial<Record<ProblemCode, ProblemKind>>> = {
  'direction-open': 'refused-import',
  'doubts-open': 'refused-import',
  'nothing-to-store': 'refused-import',
  'null-model-too-large': 'too-large',
  'preview-gone': 'not-found',
  'preview-without-network': 'not-found',
  'reading-broke-off': 'internal-error',
  'reading-ran-out-of-memory': 'too-large',
  'reading-took-too-long': 'too-large',
  'rows-refused': 'refused-import',
  'survey-being-closed': 'conflict',
  'upload-file-too-large': 'too-large',
  'upload-too-large': 'too-large',
  'uploads-too-many': 'too-many-requests',
  'table-not-recognised': 'refused-import',
};

const kindOf = (code: ProblemCode): ProblemKind => kinds[code] ?? 'invalid-request';
