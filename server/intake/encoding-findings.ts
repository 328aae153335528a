import type { Finding } from '../../contract/findings.ts';
import type { DecodedText } from './decode-text.ts';

/** What is to be said of how a file is written: lines in two encodings, and letters that are damaged. */
export function encodingFindings(file: string, { mixed, brokenLine }: DecodedText): Finding[] {
  const findings: Finding[] = [];
  if (mixed !== null)
    findings.push({
      ...about(file, mixed.firstLine, 'mixed-encodings'),
      found: `${String(mixed.windows1252)} lines in Windows-1252, ${String(mixed.utf8)} in UTF-8`,
      expected: 'one encoding in the whole file; each line was read in its own',
    });
  if (brokenLine !== null)
    findings.push({
      ...about(file, brokenLine, 'broken-encoding'),
      expected: 'letters in UTF-8 or Windows-1252: some are damaged, and others stand in their place',
    });
  return findings;
}

const about = (file: string, row: number, code: string) => ({
  ...{ file, row, column: null, found: null, code, about: null },
  outcome: 'corrected' as const,
});
