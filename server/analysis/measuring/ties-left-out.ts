import type { Passport } from '../../../contract/metrics.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { isUnobserved } from '../graph/observed-cells.ts';
import { groupOf } from '../metrics/group-of.ts';
import type { LeftOutReason, Metric } from '../metrics/metric.ts';

type Test = (tie: number) => boolean;

/** Ties of a graph that a metric does not count, by reason; each tie once, by the first reason that holds. */
export function tiesLeftOut(
  metric: Metric,
  graph: NetworkGraph,
  { attribute }: Record<string, unknown>,
): Passport['leftOut'] {
  const reasons: [string, Test][] = (metric.reads.leavesOut ?? []).map((reason) => [
    reason,
    tests[reason](graph),
  ]);
  const readsGroups = 'attribute' in metric.parameters.shape && metric.reads.unknownGroups !== 'alone';
  if (readsGroups && typeof attribute === 'string')
    reasons.push(['group-unknown', withoutGroup(graph, attribute)]);
  if (reasons.length === 0) return [];
  const counts = new Map<string, number>();
  for (const tie of graph.from.keys()) {
    const reason = reasons.find(([, holds]) => holds(tie))?.[0];
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return reasons.flatMap(([reason]) => (counts.has(reason) ? [{ reason, ties: counts.get(reason)! }] : []));
}

function withSign(wanted: 1 | -1) {
  return ({ sign }: NetworkGraph): Test =>
    (tie) =>
      sign[tie] === wanted;
}

const tests: Record<LeftOutReason, (graph: NetworkGraph) => Test> = {
  negative: withSign(-1),
  positive: withSign(1),
  'did-not-answer': (graph) => (tie) => isUnobserved(graph, tie),
};

function withoutGroup(graph: NetworkGraph, attribute: string): Test {
  const { of } = groupOf(graph, attribute);
  return (tie) => of[graph.from[tie]!]! < 0 || of[graph.to[tie]!]! < 0;
}
