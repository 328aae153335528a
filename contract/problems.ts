import { z } from 'zod';

/** Problem details (RFC 9457). `field` names the parameter or property at fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  field: z.string().optional(),
  findings: z.array(z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;

export const problemKinds = {
  'invalid-request': { status: 400, title: 'The request is not well formed' },
  'not-found': { status: 404, title: 'Not found' },
  'not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'The request contradicts what is stored' },
  'too-large': { status: 413, title: 'More than is taken at once' },
  'refused-import': { status: 422, title: 'The import was refused' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Telar failed' },
  'store-unavailable': { status: 503, title: 'The store cannot be reached' },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** An error meant for the person who asked: its detail is a full sentence without internals. */
export class TelarProblem extends Error {
  readonly kind: ProblemKind;
  readonly field: string | undefined;
  readonly findings: readonly unknown[] | undefined;
  constructor(
    kind: ProblemKind,
    detail: string,
    more: { field?: string; findings?: readonly unknown[]; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.name = 'TelarProblem';
    this.kind = kind;
    this.field = more.field;
    this.findings = more.findings;
  }
}
