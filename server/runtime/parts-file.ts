import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The entry of the archive that describes all others. */
export const manifestName = 'manifest.json';

/** One part of the archive: JSON, one value a line. `bytes` are as they are before compression. */
export const Part = z.object({
  name: z.string(),
  lines: z.number().int().min(0),
  bytes: z.number().int().min(0),
  sha256: z.string(),
});
export type Part = z.infer<typeof Part>;

/** What the manifest holds: a header that the writer chooses, the parts in their order, and the digest of both. */
export const Manifest = z.object({
  header: z.record(z.string(), z.unknown()),
  parts: z.array(Part),
  sha256: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** SHA-256 in hexadecimal of header and parts, as they stand in the manifest. */
export const manifestDigest = ({ header, parts }: Pick<Manifest, 'header' | 'parts'>): string =>
  createHash('sha256').update(JSON.stringify({ header, parts })).digest('hex');
