import { describe, expect, it } from 'vitest';
import { measureView } from '../../../../client/features/numbers/measure-view.ts';
import { viewActorMetrics, viewMetrics } from '../../../../client/features/numbers/view-metrics.ts';
import type { ViewGraph } from '../../../../client/features/numbers/view-graph.ts';
import { buildGraph } from '../../../../server/analysis/graph/network-graph.ts';
import { measureGraph } from '../../../../server/analysis/measuring/measure-graph.ts';
import { createRandom } from '../../../../server/analysis/random.ts';

type Ends = [from: number, to: number][];

/** `speaks`: who answered; everybody unless given. */
const viewOf = (directed: boolean, n: number, ends: Ends, speaks?: boolean[]): ViewGraph => ({
  directed,
  speaks: speaks ?? Array.from({ length: n }, () => true),
  actors: Array.from({ length: n }, (_, at) => `a${String(at).padStart(3, '0')}`),
  from: Int32Array.from(ends, ([from]) => from),
  to: Int32Array.from(ends, ([, to]) => to),
  lines: ends.length,
  apart: 0,
  mentions: ends.length,
});

/** What the service says of the same graph. */
function served({ directed, actors, from, to, speaks }: ViewGraph) {
  const ties = [...from].map((source, tie) => ({ from: actors[source]!, to: actors[to[tie]!]! }));
  const graph = buildGraph({ directed, actors, ties, responded: speaks });
  const metrics = [...viewMetrics, ...viewActorMetrics];
  return measureGraph(graph, { metrics, seed: 1, datasetHash: 'h', missing: null });
}

function expectSame(view: ViewGraph) {
  const ours = measureView(view);
  const theirs = served(view);
  for (const metric of viewMetrics) {
    const value = theirs.network[metric]!;
    expectClose(metric, ours.network[metric], 'undefined' in value ? value : value.value);
  }
  for (const metric of viewActorMetrics)
    for (const [at, row] of theirs.actors.entries()) {
      const values = ours.actors[metric];
      expectClose(metric, 'undefined' in values ? values : values[at], row[metric]);
    }
}

function expectClose(metric: string, ours: unknown, theirs: unknown) {
  if (typeof theirs === 'number') expect(Math.abs(Number(ours) - theirs), metric).toBeLessThan(1e-9);
  else expect(ours, metric).toEqual({ undefined: (theirs as { undefined: string }).undefined });
}

function randomEnds(directed: boolean, n: number, share: number, seed: number): Ends {
  const random = createRandom(seed);
  const all: Ends = [];
  for (let from = 0; from < n; from++)
    for (let to = directed ? 0 : from + 1; to < n; to++)
      if (from !== to && random.random() < share) all.push([from, to]);
  return all;
}

describe('the numbers that the browser works out', () => {
  it.each([true, false])('are those of the service for random networks (directed: %s)', (directed) => {
    for (const [seed, n] of [3, 4, 7, 12, 25, 40].entries())
      for (const share of [0.03, 0.1, 0.3, 0.9])
        expectSame(viewOf(directed, n, randomEnds(directed, n, share, seed + 1)));
  });

  it.each([true, false])(
    'leave out what only those who did not answer could report (directed: %s)',
    (directed) => {
      const random = createRandom(7);
      for (const n of [2, 3, 6, 12])
        for (const answering of [0, 0.3, 0.8]) {
          const speaks = Array.from({ length: n }, () => random.random() < answering);
          expectSame(viewOf(directed, n, randomEnds(directed, n, 0.4, n), speaks));
        }
    },
  );

  it.each([true, false])('and have none for the same reasons (directed: %s)', (directed) => {
    for (const n of [0, 1, 2, 3]) expectSame(viewOf(directed, n, []));
    expectSame(viewOf(directed, 2, [[0, 1]]));
    expectSame(viewOf(directed, 4, [[0, 1]]));
  });
});
