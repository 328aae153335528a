import { createHash } from 'node:crypto';
import type { ResultPassport } from '../../../contract/jobs.ts';
import { codedProblem } from '../../../contract/problems.ts';

/**
 * Names a metric and what it was measured on: `betweenness.3f9a0c1e52d7`. The facts themselves are no part of it, so that
 * the same measured anew takes the place of the older; only of what is not stored they are all that there is to name.
 *
 * @throws TelarProblem `unknown-metric`
 */
export function resultId(passport: ResultPassport): string {
  const { metric, parameters, directed, territory, network, year } = passport;
  if (!isMetricName(metric)) throw codedProblem('unknown-metric', { metric }, 'metric');
  const { wave, layers, kinds, strength } = passport;
  const facts = territory === null && network === null ? passport.datasetHash : null;
  const inOrder = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const scope = [inOrder, directed, territory, network, year, wave, layers, kinds, strength, facts];
  return `${metric}.${createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 12)}`;
}

export const isMetricName = (name: string): boolean => /^[a-z][a-z0-9.-]{0,80}$/.test(name);
