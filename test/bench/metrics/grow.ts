/** Measures one scale of the simulated country in a process of its own and prints one JSON line: `node grow.ts 0.1`. */
import { measureGraph } from '../../../server/analysis/measure-graph.ts';
import { findMetric } from '../../../server/analysis/metrics/catalogue.ts';
import { loadKernels } from '../../../server/jobs/kernel-bytes.ts';
import { benchGraphs } from './bench-graphs.ts';

loadKernels();
const ids = [
  'betweenness',
  'harmonic',
  'closeness',
  'pagerank',
  'coreness',
  'local-clustering',
  'eigenvector',
];
const { undirected } = benchGraphs(Number(process.argv[2]));
const seconds: Record<string, number> = {};
measureGraph(undirected, {
  metrics: ids.filter((id) => findMetric(id)),
  seed: 1,
  datasetHash: 'bench',
  missing: null,
  now: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  onTiming: (metric, took) => (seconds[metric] = took),
});
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify({ actors: undirected.actors.length, ties: undirected.from.length, seconds, megabytes }),
);
