import type { AnalysisAnswer, AnalysisRequest } from '../../../contract/analyses.ts';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { networkFromRequest } from '../assessing/network-from-request.ts';
import { checkAssessing, parseThresholds, sizeOfNetwork } from '../assessing/plan-assessing.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfGraph } from './dataset-hash.ts';
import { graphFromBody } from './graph-from-body.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';

type Telar = Pick<Dependencies, 'pools' | 'cache'>;

/** Ties from which reading a network that came in a request takes much memory. */
const largeTies = 20_000;

/**
 * Measures and assesses a network that came in the request; nothing of it is kept.
 *
 * @throws TelarProblem `invalid-request` naming what does not fit; `too-large` with the estimate
 */
export async function analyse(
  telar: Telar,
  request: AnalysisRequest,
  signal: AbortSignal,
): Promise<AnalysisAnswer> {
  const isLarge = request.ties.length > largeTies;
  return telar.cache.alone((allGone) => analyseNow(telar, request, allGone), signal, { isLarge });
}

async function analyseNow(
  { pools }: Telar,
  request: AnalysisRequest,
  signal: AbortSignal,
): Promise<AnalysisAnswer> {
  const input = parseMeasuring(request);
  const thresholds = parseThresholds(request.thresholds ?? {});
  if (request.assess) checkAssessing('request', sizeOfNetwork(request), 'interactive', 'assess');
  const graph = graphFromBody(request);
  const plan = planMeasuring(sizeOf(graph), input, 'interactive');
  const datasetHash = hashOfGraph(graph);
  const missing =
    request.roster === undefined ? null : graph.responded.filter((answer) => answer === false).length;
  const measured = await pools.interactive.run('measure', { ...plan, graph, datasetHash, missing }, signal);
  const assessment = request.assess ? await assess({ pools }, { ...request, thresholds }, signal) : null;
  return { ...measured, datasetHash, assessment };
}

async function assess(
  { pools }: Pick<Telar, 'pools'>,
  request: AnalysisRequest,
  signal: AbortSignal,
): Promise<NetworkAssessment | null> {
  const { thresholds } = request;
  const task = { networks: [networkFromRequest(request)], thresholds };
  const [assessment = null] = await pools.interactive.run('assess', task, signal);
  return assessment && { ...assessment, calibration: describeInForce(null) };
}
