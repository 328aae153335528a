/** Measures what `write-ties.ts` wrote, one metric after the other, and prints one JSON line: `node measure-ties.ts FILE ID…`. */
import { readFileSync } from 'node:fs';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';

loadKernels();
const [file, ...metrics] = process.argv.slice(2);
const seconds: Record<string, number> = {};
const graph = readTies(file!);
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const { passports } = measureGraph(graph, {
  metrics,
  seed: 1,
  datasetHash: 'bench',
  missing: null,
  now: processor,
  onTiming: (metric, took) => (seconds[metric] = took),
});
console.log(
  JSON.stringify({
    actors: graph.actors.length,
    ties: graph.from.length,
    seconds,
    precision: Object.fromEntries(metrics.map((id) => [id, passports[id]?.precision])),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function readTies(path: string): NetworkGraph {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const ties = (numbers.length - 1) / 2;
  const actors = Array.from({ length: numbers[0]! }, (_, position) => `a${String(position)}`);
  return {
    directed: false,
    actors,
    from: numbers.slice(1, 1 + ties),
    to: numbers.slice(1 + ties),
    strength: new Float64Array(ties).fill(1),
    cost: null,
    sign: new Int8Array(ties).fill(1),
    attributes: {},
    responded: actors.map(() => null),
  };
}
