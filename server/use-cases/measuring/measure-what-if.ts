import { TelarProblem } from '../../../contract/problems.ts';
import type { WhatIfAnswer, WhatIfRequest } from '../../../contract/what-if.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { checkReadable, planReading } from './plan-reading.ts';

/** What a planner looks at first when something changes. */
const defaultMetrics = [
  'density',
  'components.weak',
  'fragmentation.weak',
  'fragmentation.distance',
  'reciprocity.arc',
  'degree',
  'betweenness',
  'cut-school',
];

/** A territory is searched in part beyond this many actors: all pairs of distances must fit in memory. */
const mostActors = 3000;

/** Before and after some edits of a network or territory. The edits are made to a copy and never stored. */
export async function measureWhatIf(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  request: WhatIfRequest,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  const { edits, seed, bestTieBetween: between } = request;
  const input = parseMeasuring({ metrics: request.metrics ?? defaultMetrics, seed });
  return cachedAnswer(telar, 'what-if', { input: request, signal }, async (allGone) => {
    const { size, whole } = await planReading(telar, request);
    checkReadable(size);
    if (whole) checkActors(size.actors);
    const { graph, missing, hash } = await graphOfRequest(telar, request);
    checkActors(graph.actors.length);
    const { metrics } = planMeasuring(sizeOf(graph), input, 'interactive');
    const options = { metrics, seed, datasetHash: hash, missing, between };
    return telar.pools.interactive.run('whatIf', { graph, edits, options }, allGone);
  });
}

function checkActors(actors: number): void {
  if (actors <= mostActors) return;
  throw new TelarProblem(
    'too-large',
    `What-if takes up to ${String(mostActors)} actors; this has ${String(actors)}. Choose a smaller territory.`,
  );
}
