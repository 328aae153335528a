import type { Grade, PatternReading } from '../../../contract/assessments.ts';
import { lackingOf, type Weighed } from '../../../contract/grades.ts';

/** What decides how sure a flag is. */
export type Graded = Pick<PatternReading, 'state' | 'kind'> & Weighed;

/**
 * How sure a flag is, the same for every door: the page of a network, lists, reports, files and the command line.
 *
 *   finding      flagged (p ≤ α, or a rule that is decided), q ≤ .2 where there is one, at least half of the changes of one
 *                kind, one member out, one report less or one more, leave it standing, and at least two kinds of evidence (`contract/grades.ts`)
 *   unconfirmed  flagged, and one of these is missing
 *
 * `evidenceKinds` holds a second wave only where it is further evidence (`further-wave.ts`). `null`: not flagged, or a
 * fact, of which nothing is tested and which healthy networks show too.
 */
export function gradeOf({ state, kind, ...reading }: Graded): Grade | null {
  if (state !== 'flagged' || kind === 'fact') return null;
  return lackingOf(reading).length === 0 ? 'finding' : 'unconfirmed';
}
