import {
  inNeighbours,
  outNeighbours,
  undirectedNeighbours,
} from '../../../server/analysis/graph/neighbours.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { simulateNational } from '../../../server/simulation/simulate-national.ts';

export type BenchGraphs = { directed: NetworkGraph; undirected: NetworkGraph };

/** The simulated country at a scale, as given and without directions. */
export function benchGraphs(scale: number): BenchGraphs {
  const { actors, from, to } = simulateNational({ seed: 42, scale });
  const directed: NetworkGraph = {
    directed: true,
    actors,
    from,
    to,
    strength: new Float64Array(from.length).fill(1),
    cost: null,
    sign: new Int8Array(from.length).fill(1),
    attributes: {},
    responded: actors.map(() => null),
  };
  return { directed, undirected: symmetrise(directed) };
}

/** The same graph as an object of its own, of which nothing is remembered yet. */
export const afresh = (graph: NetworkGraph): NetworkGraph => ({ ...graph });

/** The same graphs with their rows of neighbours, and nothing else, remembered. */
export function readyGraphs({ directed, undirected }: BenchGraphs): BenchGraphs {
  const ready = { directed: afresh(directed), undirected: afresh(undirected) };
  for (const graph of Object.values(ready)) {
    outNeighbours(graph);
    inNeighbours(graph);
    undirectedNeighbours(graph);
  }
  return ready;
}

/** The form that rivals.py reads. */
export function tieLines({ actors, from, to }: NetworkGraph): string {
  const lines = Array.from(from, (position, tie) => `${String(position)} ${String(to[tie])}`);
  return `${String(actors.length)} ${String(from.length)}\n${lines.join('\n')}\n`;
}

/** Seconds of processor time of one run. */
export function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
