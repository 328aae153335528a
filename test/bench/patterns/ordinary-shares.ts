import type { OrdinaryShare } from '../../../contract/catalogues.ts';
import { factPatterns, testedPatterns } from './design.ts';
import type { Count, Tally } from './tally.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Facts, as often as in the networks of the simulator in which they can be read; none of those that never can. */
export const sharesOfFacts = (simulated: Tally): Record<string, OrdinaryShare> =>
  sharesOf(
    factPatterns.filter((pattern) => factCount(simulated, pattern).trials > 0),
    (pattern) => factCount(simulated, pattern),
    () => null,
  );

/** What is counted of a fact, of networks in which it can be read. */
export function factCount(simulated: Tally, pattern: string): Counted {
  const { flagged, trials, unread, attainable } = simulated.of(pattern, 'false all');
  return { flagged, trials: trials - unread, attainable };
}

/** Tests, as often as in other worlds, where they are flagged more than in the simulator's. */
export const sharesOfTests = (worlds: Tally): Record<string, OrdinaryShare> =>
  sharesOf(
    testedPatterns,
    (pattern) => worlds.of(pattern, 'healthy all'),
    ({ flagged, attainable }) => rounded(flagged / Math.max(1, attainable)),
  );

type Counted = Pick<Count, 'flagged' | 'trials' | 'attainable'>;

function sharesOf(
  patterns: readonly string[],
  count: (pattern: string) => Counted,
  whereTested: (counted: Counted) => number | null,
): Record<string, OrdinaryShare> {
  return Object.fromEntries(
    patterns.map((pattern) => {
      const counted = count(pattern);
      const { flagged, trials } = counted;
      const { low, high } = wilsonInterval(flagged, trials) ?? { low: 0, high: 1 };
      const share = rounded(flagged / Math.max(1, trials));
      const limits = { low: rounded(low), high: rounded(high) };
      return [pattern, { share, ...limits, networks: trials, whereTested: whereTested(counted) }];
    }),
  );
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
