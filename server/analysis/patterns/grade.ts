import type { Grade, PatternReading } from '../../../contract/assessments.ts';

/** What decides how sure a flag is. */
export type Graded = Pick<PatternReading, 'state' | 'kind' | 'q' | 'fragility' | 'evidenceKinds'>;

/** Above this share of false alarms expected among the flags of a list, a flag is to be confirmed. */
export const mostFalse = 0.2;

/** A flag that fewer than half of the single deletions leave standing hangs on somebody or on some tie. */
export const leastStability = 0.5;

/** One kind of evidence alone may mislead in one way. */
export const leastKinds = 2;

/**
 * How sure a flag is, the same for every door: the page of a network, lists, reports, files and the command line.
 *
 *   fact         nothing is tested
 *   finding      flagged (p ≤ α, or a rule that is decided), q ≤ .2 where there is one, at least half of the deletions of one
 *                member and of one tie leave it standing, and at least two kinds of evidence
 *   unconfirmed  flagged, and one of these is missing
 *
 * `evidenceKinds` holds a second wave only where it is further evidence (`further-wave.ts`). `null`: not flagged.
 */
export function gradeOf({ state, kind, q, fragility, evidenceKinds }: Graded): Grade | null {
  if (state !== 'flagged') return null;
  if (kind === 'fact') return 'fact';
  const isStable = [fragility?.members ?? 1, fragility?.ties ?? 1].every((share) => share >= leastStability);
  const isConfirmed = (q === null || q <= mostFalse) && isStable && evidenceKinds.length >= leastKinds;
  return isConfirmed ? 'finding' : 'unconfirmed';
}
