import type { FindingDetails } from './register-findings.ts';
import { repairText } from './repair-text.ts';

/** A name as it will be shown; the word NULL and names without a letter give `instead`. Each repair is a finding. */
export function readName(
  found: string,
  column: string,
  instead: string,
  report: (details: Omit<FindingDetails, 'row'>) => void,
): string {
  const missing = { column, found: found === '' ? null : found, outcome: 'corrected' as const };
  if (found.toUpperCase() === 'NULL') {
    report({ ...missing, expected: `a name, not the word NULL; shown as "${instead}"`, code: 'null-name' });
    return instead;
  }
  if (!/\p{L}/u.test(found)) {
    report({ ...missing, expected: `a name; shown as "${instead}"`, code: 'missing-name' });
    return instead;
  }
  const { text, repaired, doubtful } = repairText(found);
  if (repaired) report({ column, found, expected: text, code: 'mis-encoded-letters', outcome: 'corrected' });
  if (doubtful)
    report({
      column,
      found,
      expected: 'letters of a name in Spanish',
      code: 'doubtful-letters',
      outcome: 'kept',
    });
  return text.replaceAll(/\s+/g, ' ');
}
