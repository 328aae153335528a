import { JobRequest } from '../../../contract/jobs.ts';
import type { MeasureQuery } from './measure-network.ts';
import { parametersFromText } from './parameters-from-text.ts';

/**
 * The same work as a job. `null`: no job does it, as jobs read all kinds of actor and every strength, and have their
 * metrics named.
 */
export function jobOfMeasuring(query: MeasureQuery): JobRequest | null {
  const { id: network, metric, wave, layers, kinds = [], strength, directed, seed } = query;
  if (metric.length === 0 || kinds.length > 0 || strength !== undefined) return null;
  const { parameters = [], nullModel, draws = 999 } = query;
  const compared = nullModel === undefined ? {} : { nullModel: { model: nullModel, draws } };
  const request = { network, metrics: metric, wave, layers, directed, seed, ...compared };
  return JobRequest.parse({ ...request, parameters: parametersFromText(parameters) });
}
