import type { Measurement, MetricNumber } from '../../../contract/metrics.ts';
import type { BestTieBetween, Edit, WhatIfAnswer } from '../../../contract/what-if.ts';
import { type MeasureOptions, measureGraph } from '../measuring/measure-graph.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { applyEdits } from './apply-edits.ts';
import { bestTie } from './best-tie.ts';
import { worstLoss } from './worst-loss.ts';

/**
 * A network before and after some edits, the difference, and what one tie more or one member less would do to it as
 * it would then be. The graph itself is not touched.
 */
export function whatIf(
  graph: NetworkGraph,
  edits: readonly Edit[],
  { between = 'anybody', ...options }: MeasureOptions & { between?: BestTieBetween },
): WhatIfAnswer {
  const edited = applyEdits(graph, edits);
  const before = measureGraph(graph, options);
  const after = edited === graph ? before : measureGraph(edited, options);
  return {
    datasetHash: options.datasetHash,
    before,
    after,
    difference: differenceOf(before, after),
    bestTie: bestTie(edited, { between }),
    worstLoss: worstLoss(edited),
  };
}

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
