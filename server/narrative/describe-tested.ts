import type { Assessments } from '../../contract/assessments.ts';
import type { TestedInList } from '../analysis/patterns/tested-in-list.ts';
import { narrator } from './narrator.ts';

/** How much of a list chance alone would bring about, with the sentence that says so. */
export function describeTested(tested: TestedInList): NonNullable<Assessments['tested']> {
  const { readings, flagged, byChance } = tested;
  const text =
    byChance === null
      ? narrator.sentence('tested.otherwise', { readings, flagged })
      : narrator.sentence('tested.byChance', { readings, flagged, byChance });
  return { ...tested, text };
}
