import type { ImportFile } from '../../../server/intake/intake-result.ts';

/** A file of an import from its lines. */
export const textFile = (name: string, ...lines: string[]): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

export const textOf = (file: ImportFile | undefined): string => new TextDecoder().decode(file?.bytes);
