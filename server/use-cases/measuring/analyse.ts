import type { AnalysisAnswer, AnalysisRequest } from '../../../contract/analyses.ts';
import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { problemOfFacts } from '../../../contract/problem-facts.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import type { AnalysisPool } from '../../runtime/pools.ts';
import { type GraphRead, type ReadAnalysis, readAnalysis } from '../../runtime/read-analysis.ts';
import type { OnTaskProgress } from '../../runtime/worker-tasks.ts';
import { checkAssessing, costOfAssessing, parseThresholds } from '../assessing/plan-assessing.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkSum, type Mode } from './cost-guard.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { type MeasuringPlan, planMeasuring, sizeOf } from './plan-measuring.ts';

type Telar = Pick<Dependencies, 'pools' | 'cache'>;

/** Ties from which reading a network that came in a request takes much memory. */
const largeTies = 20_000;

/**
 * Measures and assesses a network that came in the request; nothing of it is kept.
 *
 * @param read what was read of its actors and ties on another thread; `null`: they stand in the request
 * @throws TelarProblem `invalid-request` naming what does not fit; `too-large` with the estimate
 */
export async function analyse(
  telar: Telar,
  request: AnalysisRequest,
  signal: AbortSignal,
  read: ReadAnalysis | null = null,
): Promise<AnalysisAnswer> {
  const network = read ?? readAnalysis(request);
  const isLarge = network.size.ties > largeTies;
  const analyseNow = async (allGone: AbortSignal) =>
    analysePlanned(telar, planAnalysis(request, 'interactive', network), { signal: allGone });
  return telar.cache.alone(analyseNow, signal, { isLarge });
}

type AnalysisPlan = GraphRead & {
  mode: Mode;
  network: ReadAnalysis;
  thresholds: Thresholds;
  plan: MeasuringPlan;
  /** Elementary steps of measuring and assessing together. */
  steps: number;
};

/**
 * What can be refused, known from the settings and the size, before a thread begins.
 *
 * @throws TelarProblem `invalid-request` naming what does not fit; `too-large` with the estimate
 */
export function planAnalysis(request: AnalysisRequest, mode: Mode, network: ReadAnalysis): AnalysisPlan {
  const input = parseMeasuring(request);
  const thresholds = parseThresholds(request.thresholds ?? {});
  if (request.assess) checkAssessing('request', network.size, mode, 'assess');
  const graph = graphOf(network);
  const size = sizeOf(graph.graph);
  const plan = planMeasuring(size, input, mode);
  const steps = plan.steps + (request.assess ? costOfAssessing(network.size).steps : 0);
  checkSum(size, { steps, mode, field: 'metrics' });
  return { ...graph, mode, network, thresholds, plan, steps };
}

/** @throws TelarProblem `invalid-request` for ties that do not make a graph */
function graphOf({ read }: ReadAnalysis): GraphRead {
  if ('refused' in read) throw problemOfFacts(read.refused);
  return read;
}

/** Measures and assesses on the threads of its mode: for whoever waits, or for whoever comes back. */
export async function analysePlanned(
  { pools }: Pick<Telar, 'pools'>,
  { mode, network, thresholds, plan, graph, datasetHash, missing }: AnalysisPlan,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: OnTaskProgress },
): Promise<AnalysisAnswer> {
  const task = { ...plan, graph, datasetHash, missing };
  const measured = await pools[mode].run('measure', task, signal, onProgress);
  const assessment = await assess(pools[mode], { ...network, thresholds }, signal);
  return { ...measured, datasetHash, assessment };
}

async function assess(
  pool: AnalysisPool,
  { network, thresholds }: Pick<ReadAnalysis, 'network'> & { thresholds: Thresholds },
  signal: AbortSignal,
): Promise<NetworkAssessment | null> {
  if (network === null) return null;
  const task = { networks: [], packed: [network], thresholds };
  const [assessment = null] = await pool.run('assess', task, signal);
  return assessment && { ...assessment, calibration: describeInForce(null) };
}
