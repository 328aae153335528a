import type { FindingLog } from '../bundle/bundle-findings.ts';
import type { DraftTie } from './shape-content.ts';

/**
 * The ties of a matrix that is read without direction: one a pair, which nobody in particular reports. Where both sides of
 * the diagonal differ the larger strength stands, and that is reported.
 */
export function foldPairs(ties: readonly DraftTie[], log: FindingLog): DraftTie[] {
  const byPair = Map.groupBy(ties, ({ layer, from, to }) => JSON.stringify([layer, ...[from, to].sort()]));
  const differing = [...byPair.values()].filter(
    (pair) => pair.length === 1 || pair.some(({ strength }) => strength !== pair[0]!.strength),
  );
  const [first] = differing;
  if (first !== undefined) {
    log.aboutRow(first[0]!.row, {
      found: String(differing.length),
      code: 'sides-differ',
      expected:
        'the same on both sides of the diagonal where ties have no direction: the larger value stands',
      outcome: 'corrected',
    });
  }
  return [...byPair.values()].map((pair) => {
    const [low, high] = [pair[0]!.from, pair[0]!.to].sort() as [string, string];
    const strongest = pair.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))[0]!;
    return { ...strongest, from: low, to: high, reporter: null, reporterRole: null };
  });
}
