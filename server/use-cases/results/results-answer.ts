import type { RecordOf } from '../../../contract/records.ts';
import type { Results } from '../../../contract/results.ts';
import { comparisonGroup } from '../../analysis/results/comparison-group.ts';
import { resultSeries, type Groups } from '../../analysis/results/result-series.ts';
import { describeResults } from '../../narrative/describe-results.ts';
import type { Dependencies } from '../dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

/** Results of two groups of schools, with how they were taken and what they cannot say. */
export async function resultsAnswer(
  { store }: Store,
  about: Results['about'],
  groups: Groups & { unplaced?: number },
): Promise<Results> {
  const results = await store.resultsOf([...groups.members, ...groups.comparison]);
  const counts = { members: groups.members.size, comparison: groups.comparison.size };
  return {
    about,
    series: resultSeries(results, groups),
    groups: counts,
    ...describeResults(about.kind, { ...counts, unplaced: groups.unplaced ?? 0 }),
  };
}

/** Schools, and beside them those of the same comunas and dependencies. */
export async function withComparison({ store }: Store, schools: readonly RecordOf<'actor'>[]) {
  const around = await store.schoolsOfComunas(schools.flatMap(({ comunaId }) => comunaId ?? []));
  return {
    members: new Set(schools.map(({ id }) => id)),
    comparison: comparisonGroup(schools, around),
    unplaced: schools.filter(({ comunaId, dependency }) => comunaId === null || dependency === null).length,
  };
}
