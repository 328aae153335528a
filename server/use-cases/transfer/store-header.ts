import { z } from 'zod';
import { TelarProblem } from '../../../contract/problems.ts';

/** Goes up when the same parts would be read in another way; fields that are added and may be missing keep it. */
const formatVersion = 1;

/** What an exported store says of itself, whichever engine it was read from. */
export const StoreHeader = z.object({
  format: z.literal('telar-store'),
  formatVersion: z.literal(formatVersion),
  telar: z.string(),
  exportedAt: z.string(),
  storeVersion: z.string(),
  erasures: z.number().int().min(0),
  /** Names the key under which personal numbers of owners were hashed, without giving it away. */
  ownerKey: z.string(),
  counts: z.object({
    revisions: z.number().int(),
    undone: z.number().int(),
    statements: z.number().int(),
    findings: z.number().int(),
    views: z.number().int(),
    surveys: z.number().int(),
    respondents: z.number().int(),
    /** Owners whose ids were made with the owner key. */
    naturalOwners: z.number().int(),
  }),
  /** What a backup holds besides the store: rows of the file of accounts, and whether the owner key itself is in it. */
  backup: z.object({ accountRows: z.number().int().min(0), withOwnerKey: z.boolean() }).optional(),
});
export type StoreHeader = z.infer<typeof StoreHeader>;

export const newHeader = (given: Omit<StoreHeader, 'format' | 'formatVersion'>): StoreHeader => ({
  format: 'telar-store',
  formatVersion,
  ...given,
});

/** @throws TelarProblem `refused-import`: codes `no-manifest` (of something else), `other-version`, `archive-damaged` */
export function parseHeader(header: Record<string, unknown>, path: string): StoreHeader {
  const { format, formatVersion: found } = header;
  if (format !== 'telar-store')
    throw refuse(
      'no-manifest',
      `${path} is not a whole store written by "telar backup" or "telar export --all".`,
    );
  if (found !== formatVersion)
    throw refuse(
      'other-version',
      `${path} is written in version ${String(found)} of the format; this Telar reads version ${formatVersion}. Restore it with the Telar that wrote it (${String(header['telar'])}) or a newer one.`,
    );
  const parsed = StoreHeader.safeParse(header);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(
    'archive-damaged',
    `${path}: the manifest is not as Telar writes it (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
  );
}

const refuse = (code: string, sentence: string) => new TelarProblem('refused-import', sentence, { code });
