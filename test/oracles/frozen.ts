import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { NetworkValue } from '../../contract/metrics.ts';
import { measureGraph } from '../../server/analysis/measuring/measure-graph.ts';
import { findMetric } from '../../server/analysis/metrics/catalogue.ts';
import { buildGraph, type NetworkGraph } from '../../server/analysis/graph/network-graph.ts';

type Values = Record<string, number>;
type FrozenGraph = {
  directed: boolean;
  actors: string[];
  ties: [from: string, to: string, strength: number, sign: 1 | -1][];
  groups: (string | null)[];
  actorValues: Record<string, Values>;
  tieValues: Record<string, Values>;
  networkValues: Record<string, unknown>;
};

/** Values of independent packages on graphs of their own making; `freeze.py` beside this file made them. */
const frozen = JSON.parse(readFileSync(new URL('./frozen.json', import.meta.url), 'utf8')) as {
  graphs: Record<string, FrozenGraph>;
};
export const frozenNames = Object.keys(frozen.graphs);

export function frozenGraph(name: string, { byCost = false } = {}): NetworkGraph {
  const { directed, actors, ties, groups } = frozen.graphs[name]!;
  return buildGraph({
    directed,
    actors,
    ties: ties.map(([from, to, strength, sign]) => ({
      from,
      to,
      strength,
      sign,
      ...(byCost ? { cost: 1 / strength } : {}),
    })),
    attributes: { group: groups },
  });
}

/** One metric of one graph, as anybody would ask for it. */
export function measureOne(graph: NetworkGraph, metric: string, parameters: Record<string, unknown> = {}) {
  return measureGraph(graph, { metrics: [metric], parameters, seed: 1, datasetHash: 'test', missing: null });
}

/** Values of an actor metric by actor. */
export function actorValues(graph: NetworkGraph, metric: string, parameters: Record<string, unknown> = {}) {
  const { actors } = measureOne(graph, metric, parameters);
  return Object.fromEntries(actors.map((row) => [row.id, row[metric] as number | { undefined: string }]));
}

/** The value of a network metric, or why it is undefined. */
export function networkValue(graph: NetworkGraph, metric: string, parameters: Record<string, unknown> = {}) {
  const answer = measureOne(graph, metric, parameters).network[metric] as NetworkAnswer;
  return 'undefined' in answer ? { undefined: answer.undefined } : answer.value;
}
type NetworkAnswer = (typeof NetworkValue)['_output'];

/** One test a frozen graph that has the value `key` (the metric id unless given): equal to 1e-9 of its size. */
export function agreesWithFrozen(
  metric: string,
  { key = metric, byCost = false, parameters = {} as Record<string, unknown>, tolerance = 1e-9 } = {},
): void {
  const level = findMetric(metric)!.level;
  for (const [name, { actorValues: ofActors, tieValues: ofTies, networkValues }] of Object.entries(frozen.graphs)) {
    const wanted = level === 'actor' ? ofActors[key] : level === 'tie' ? ofTies[key] : networkValues[key];
    if (wanted === undefined || wanted === null) continue;
    it(`${key} of ${name} agrees with the frozen second opinion`, () => {
      const graph = frozenGraph(name, { byCost });
      const answer = measureOne(graph, metric, parameters);
      if (level === 'network') return near(networkValue(graph, metric, parameters), wanted, tolerance);
      const rows =
        level === 'actor'
          ? answer.actors.map((row) => [row.id, row[metric]])
          : answer.ties.map((row) => [`${row.from}>${row.to}`, row[metric]]);
      const found = Object.fromEntries(rows) as Values;
      for (const [id, value] of Object.entries(wanted as Values)) near(found[id], value, tolerance);
    });
  }
}

function near(found: unknown, wanted: unknown, tolerance: number): void {
  if (typeof wanted !== 'number') return expect(found).toEqual(wanted);
  expect(found).toBeTypeOf('number');
  const size = Math.max(1, Math.abs(wanted));
  expect(Math.abs((found as number) - wanted) / size, `found ${String(found)}, wanted ${wanted}`).toBeLessThan(tolerance);
}
