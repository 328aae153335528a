import type { Measurement, MetricNumber } from '../../../contract/metrics.ts';
import type { Edit, EditEffect, WhatIfAnswer } from '../../../contract/what-if.ts';
import { type MeasureOptions, measureGraph } from '../measuring/measure-graph.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { applyEdits, type EditedGraph } from './apply-edits.ts';
import { bestTie, type BestTieChoice } from './best-tie.ts';
import { worstLoss } from './worst-loss.ts';

type WhatIfOptions = MeasureOptions &
  Pick<BestTieChoice, 'between' | 'of'> & {
    /** Ids of actors that are known, and not in the graph. */
    outside?: readonly string[];
  };

/**
 * A network before and after some edits, the difference, and what one tie more or one member less would do to it as
 * it would then be. The graph itself is not touched. The layers of an effect are for the caller to add, who knows them.
 *
 * @throws TelarProblem as `applyEdits` says
 */
export function whatIf(
  graph: NetworkGraph,
  edits: readonly Edit[],
  { between = 'anybody', of = [], outside = [], ...options }: WhatIfOptions,
): WhatIfAnswer {
  const { graph: edited, reasons } = applyEdits(graph, edits, outside);
  const before = measureGraph(graph, options);
  const after = edited === graph ? before : measureGraph(edited, options);
  return {
    datasetHash: options.datasetHash,
    effects: effectsOf(reasons),
    before,
    after,
    difference: differenceOf(before, after),
    bestTie: bestTie(edited, { between, of }),
    worstLoss: worstLoss(edited),
  };
}

const effectsOf = (reasons: EditedGraph['reasons']): EditEffect[] =>
  reasons.map((reason, edit) => ({ edit, changed: reason === null, reason, layers: [] }));

function differenceOf(before: Measurement, after: Measurement): Record<string, MetricNumber> {
  const difference: Record<string, MetricNumber> = {};
  for (const [metric, then] of Object.entries(after.network)) {
    const [a, b] = [numberIn(before.network[metric]), numberIn(then)];
    if (a === null && b === null) continue;
    difference[metric] = a === null || b === null ? { undefined: 'undefined-before-or-after' } : b - a;
  }
  return difference;
}

function numberIn(value: Measurement['network'][string] | undefined): number | null {
  return value !== undefined && 'value' in value && typeof value.value === 'number' ? value.value : null;
}
