import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actorValues, frozenGraph, networkValue } from './frozen.ts';

type Frozen = { network: Record<string, unknown>; actors: Record<string, Record<string, number>> };

/** Values of networkx on the graphs of `frozen.ts`; `freeze-directed.py` beside this file made them. */
export const frozenDirected = (
  JSON.parse(readFileSync(new URL('./frozen-directed.json', import.meta.url), 'utf8')) as {
    values: Record<string, Frozen>;
  }
).values;

/** Every graph that has a frozen value of the metric gives the same number, to 1e-9. */
export function agreesWithNetworkx(metric: string): void {
  it(`${metric} agrees with networkx`, () => {
    let compared = 0;
    for (const [name, { network, actors }] of Object.entries(frozenDirected)) {
      const graph = frozenGraph(name);
      if (metric in network) {
        expect(networkValue(graph, metric), name).toBeCloseTo(network[metric] as number, 9);
        compared++;
      }
      if (metric in actors) {
        const found = actorValues(graph, metric);
        for (const [actor, value] of Object.entries(actors[metric]!))
          expect(found[actor], `${name} ${actor}`).toBeCloseTo(value, 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(3);
  });
}
