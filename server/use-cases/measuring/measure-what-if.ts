import { codedProblem } from '../../../contract/problems.ts';
import type { EditEffect, WhatIfAnswer, WhatIfRequest } from '../../../contract/what-if.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { graphOfRequest } from './graph-of-request.ts';
import type { RequestedGraph } from './graph-request.ts';
import { parseMeasuring } from './parse-measuring.ts';
import { planMeasuring, sizeOf } from './plan-measuring.ts';
import { checkReadable, planReading } from './plan-reading.ts';

/** What a planner looks at first when something changes. */
const defaultMetrics = [
  'density',
  'density.all-cells',
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

/**
 * Before and after some edits of one view of a network, or of a territory. The edits are made to a copy and never stored.
 *
 * @throws TelarProblem `invalid-request` for an edit or an actor of the best tie that names whom nobody knows, and as
 *         `graphOfRequest` says; `too-large`
 */
export async function measureWhatIf(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  request: WhatIfRequest,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  const { edits, seed, bestTieBetween: between, bestTieOf: of } = request;
  const input = parseMeasuring({ metrics: request.metrics ?? defaultMetrics, seed });
  return cachedAnswer(telar, 'what-if', { input: request, signal }, async (allGone) => {
    const { size, whole } = await planReading(telar, request);
    checkReadable(size);
    if (whole) checkActors(size.actors);
    const read = await graphOfRequest(telar, request);
    const { graph, view, missing, hash, outside } = read;
    checkActors(graph.actors.length);
    checkBestTieOf(request, read);
    const { metrics } = planMeasuring(sizeOf(graph), input, 'interactive');
    const options = { metrics, seed, datasetHash: hash, view, missing, between, of, outside };
    const answer = await telar.pools.interactive.run('whatIf', { graph, edits, options }, allGone);
    return { ...answer, effects: withLayers(answer.effects, request, read) };
  });
}

function checkActors(actors: number): void {
  if (actors <= mostActors) return;
  throw codedProblem('what-if-too-large', { most: mostActors, actors });
}

/** Whom the tie must touch is in the view, or joins it by one of the edits. */
function checkBestTieOf({ bestTieOf, edits }: WhatIfRequest, { graph }: RequestedGraph): void {
  if (bestTieOf.length === 0) return;
  const known = new Set([
    ...graph.actors,
    ...edits.flatMap((edit) => (edit.edit === 'add-actor' ? [edit.id] : [])),
  ]);
  const unknown = bestTieOf.find((id) => !known.has(id));
  if (unknown !== undefined) throw codedProblem('best-tie-of-unknown-actor', { actor: unknown }, 'bestTieOf');
}

/** Names the layers that tie two who were to be tied. */
const withLayers = (
  effects: readonly EditEffect[],
  { edits }: WhatIfRequest,
  { layersBetween }: RequestedGraph,
): EditEffect[] =>
  effects.map((effect) => {
    const edit = edits[effect.edit];
    if (effect.reason !== 'already-tied' || edit?.edit !== 'add-tie') return effect;
    return { ...effect, layers: layersBetween(edit.from, edit.to) };
  });
