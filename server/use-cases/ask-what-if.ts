import { TelarProblem } from '../../contract/problems.ts';
import type { WhatIfAnswer, WhatIfRequest } from '../../contract/what-if.ts';
import { checkMeasuring } from './cost-guard.ts';
import { datasetHash, hashOfGraph } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';

/** What a planner looks at first when something changes. */
const usualMetrics = [
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
export async function askWhatIf(
  telar: Pick<Dependencies, 'store' | 'analysis' | 'memory'>,
  request: WhatIfRequest,
): Promise<WhatIfAnswer> {
  const { graph, missing } = await graphOfRequest(telar, request);
  if (graph.actors.length > mostActors) {
    throw new TelarProblem(
      'too-large',
      `What-if takes up to ${String(mostActors)} actors; this has ${String(graph.actors.length)}. Choose a smaller territory.`,
    );
  }
  const hash = hashOfGraph(graph);
  const { edits, seed, bestTieBetween: between } = request;
  const metrics = request.metrics ?? usualMetrics;
  checkMeasuring(graph, { metrics }, 'waiting');
  const task = { graph, edits, options: { metrics, seed, datasetHash: hash, missing, between } };
  return telar.memory.recall(`what-if ${datasetHash(hash, edits, metrics, seed, between)}`, () =>
    telar.analysis.run('whatIf', task),
  );
}
