import type { FindingLog } from '../bundle/bundle-findings.ts';
import { joinAccounts } from '../join-accounts.ts';
import type { DraftTie } from './shape-content.ts';

/**
 * One account of a tie: rows that tell the same tie of the same reporter are put together, the largest strength stands,
 * and that is reported. Where ties have no direction and no reporter, either order is the same tie.
 */
export function mergeDrafts(ties: readonly DraftTie[], isDirected: boolean, log: FindingLog): DraftTie[] {
  const merged = new Map<string, DraftTie>();
  const differing: DraftTie[] = [];
  let repeated = 0;
  for (const tie of ties) {
    const folds = !isDirected && tie.reporter === null && tie.from > tie.to;
    const [from, to] = folds ? [tie.to, tie.from] : [tie.from, tie.to];
    const { waveId, layer, reporter, reporterRole, validFrom } = tie;
    const key = JSON.stringify([waveId, layer, from, to, reporter, reporterRole, validFrom]);
    const earlier = merged.get(key);
    if (earlier !== undefined) {
      repeated += 1;
      if (earlier.strength !== tie.strength && earlier.strength !== null && tie.strength !== null)
        differing.push(tie);
    }
    merged.set(
      key,
      earlier === undefined ? { ...tie, from, to } : { ...earlier, ...joinAccounts(earlier, tie) },
    );
  }
  if (repeated > 0) {
    const first = differing[0] ?? ties[0]!;
    const details = {
      found: String(repeated),
      code: 'parallel-ties',
      expected: 'one tie between two actors in a layer: the largest strength stands',
      outcome: 'corrected' as const,
    };
    if (differing.length > 0) log.aboutRow(first.row, details);
    else log.aboutFile(first.row.file, details);
  }
  return [...merged.values()];
}
