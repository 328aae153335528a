import { may } from '../../../contract/access.ts';
import { api } from '../../../contract/api.ts';
import { measurementOfSchool } from '../../access/school-measurement.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import { measureNetwork } from '../measuring/measure-network.ts';
import type { Dependencies } from '../dependencies.ts';
import { notPermitted } from './not-permitted.ts';

type Query = Parameters<typeof measureNetwork>[1];

/**
 * Metrics of a network as its reader is given them. A school may not choose what is read within a wave: numbers of two
 * views that differ in one other school would say what that school answered.
 *
 * @throws TelarProblem `forbidden` where a school asks for a part of a network
 */
export async function measuredFor(
  telar: Dependencies,
  query: Query,
  signal?: AbortSignal,
): Promise<Measurement | null> {
  const { reader } = telar;
  if (reader?.role !== 'school') return measureNetwork(telar, query, signal);
  if (isPart(query)) throw notPermitted();
  const measurement = await measureNetwork(telar, query, signal);
  return measurement && measurementOfSchool(measurement, reader.school ?? '');
}

/** Whether long work may go on as a job, whose result is given as it was measured. */
export const startsJobs = ({ reader }: Pick<Dependencies, 'reader'>): boolean =>
  reader === undefined || may(reader, api.startJob) === 'yes';

const isPart = ({ kinds = [], strength, nullModel, parameters = [] }: Query): boolean =>
  kinds.length > 0 || strength !== undefined || nullModel !== undefined || parameters.length > 0;
