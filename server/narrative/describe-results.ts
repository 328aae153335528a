import type { Results } from '../../contract/results.ts';
import { narrator } from './narrator.ts';

type Counts = {
  members: number;
  comparison: number;
  /** Members whose comuna or dependency is not known. */
  unplaced: number;
};

/** How the two groups of schools were taken, and what their results cannot say. */
export const describeResults = (
  kind: Results['about']['kind'],
  counts: Counts,
): Pick<Results, 'comparison' | 'caution'> => ({
  comparison: narrator.sentence(`results.${kind}`, counts),
  caution: narrator.sentence(kind === 'school' ? 'results.caution-school' : 'results.caution'),
});
