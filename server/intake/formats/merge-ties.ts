import type { RecordOf } from '../../../contract/records.ts';
import type { LimitedFindings } from './limited-findings.ts';

/**
 * One account of a tie between the same two actors in a layer and wave from the same date on; either direction when
 * undirected. Accounts of several reporters stay apart. Where accounts end at different times the latest end stands.
 */
export function mergeTies(
  ties: readonly RecordOf<'tie'>[],
  { directed, cost }: { directed: boolean; cost: string | undefined },
  findings: LimitedFindings,
): RecordOf<'tie'>[] {
  const merged = new Map<string, RecordOf<'tie'>>();
  for (const tie of ties) {
    // A reported tie runs from the one who reports it, also where directions are not read.
    const folds = !directed && tie.reporter === null && tie.from > tie.to;
    const [low, high] = folds ? [tie.to, tie.from] : [tie.from, tie.to];
    const { layer, waveId, reporter, reporterRole, validFrom } = tie;
    // No id or word holds the control character between them.
    const key = [layer, waveId, low, high, reporter, reporterRole, validFrom].join('\u0001');
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? tie : both(earlier, tie, cost));
  }
  if (merged.size < ties.length) {
    findings.report({
      row: null,
      column: null,
      found: String(ties.length - merged.size),
      expected: 'one tie between two actors in a layer: the largest strength stands',
      code: 'parallel-ties',
      outcome: 'corrected',
    });
  }
  return [...merged.values()];
}

function both(a: RecordOf<'tie'>, b: RecordOf<'tie'>, cost: string | undefined): RecordOf<'tie'> {
  const attributes = { ...b.attributes, ...a.attributes };
  const [costA, costB] = cost === undefined ? [] : [a.attributes[cost], b.attributes[cost]];
  if (typeof costA === 'number' && typeof costB === 'number') attributes[cost!] = Math.min(costA, costB);
  return {
    ...a,
    strength:
      a.strength === null || b.strength === null
        ? (a.strength ?? b.strength)
        : Math.max(a.strength, b.strength),
    sign: a.sign === -1 || b.sign === -1 ? -1 : 1,
    depth: a.depth ?? b.depth,
    validTo: latest(a.validTo, b.validTo),
    attributes,
  };
}

/** A known end stands over one that is not known. */
const latest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b;
