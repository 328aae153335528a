import { z } from 'zod';
import { Finding } from './findings.ts';

/** Numbers of an import by name ("rows.2024", "working.2024", "municipal-to-slep.2023-2024"). */
export const Counts = z.record(z.string(), z.number());

/** Who imported what ships with Telar; everything else was brought by somebody. */
export const shippedWithTelar = 'shipped with Telar';

/** One import, whole or not at all: it can be listed, compared and undone. */
export const Revision = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  title: z.string(),
  source: z.string(),
  /** SHA-256 over the imported files, in hexadecimal. */
  hash: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  state: z.enum(['current', 'undone']),
  counts: Counts,
  changes: Counts,
  /** How often each kind of finding was met. */
  findings: Counts,
});
export type Revision = z.infer<typeof Revision>;

/** What an import says when it is done or refused: the same on screen, from the command line and from the API. */
export const ImportReport = z.object({
  revision: z.number().int().positive().nullable(),
  title: z.string(),
  counts: Counts,
  changes: Counts,
  findingCounts: Counts,
  findings: z.array(Finding),
  /** Networks of which something came in, by id. */
  networks: z.array(z.string()),
  stored: z.boolean(),
  /** Whether all that was read is stored already: then there is nothing to store, and no revision. */
  alreadyStored: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;
