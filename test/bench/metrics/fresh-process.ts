/** Measures one task once in a process that has done nothing else, and prints the seconds: `node fresh-process.ts FILE TASK`. */
import { readFileSync } from 'node:fs';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { loadKernels } from '../../../server/runtime/kernel-bytes.ts';
import { processorSeconds, readyGraphs } from './bench-graphs.ts';
import { tasks } from './tasks.ts';

const [file, name] = process.argv.slice(2);
const task = tasks.find((one) => one.name === name);
if (!task) throw new Error(`There is no task ${String(name)}.`);
loadKernels();
const directed = readTies(file!);
const ready = readyGraphs({ directed, undirected: symmetrise(directed) });
console.log(processorSeconds(() => task.ours(ready)));

/** The form that `tieLines` writes: "actors ties", then two positions a line. */
function readTies(path: string): NetworkGraph {
  const numbers = Int32Array.from(readFileSync(path, 'utf8').trim().split(/\s+/), Number);
  const [actors, ties] = [numbers[0]!, numbers[1]!];
  return {
    directed: true,
    actors: Array.from({ length: actors }, (_, position) => `a${String(position)}`),
    from: Int32Array.from({ length: ties }, (_, tie) => numbers[2 + 2 * tie]!),
    to: Int32Array.from({ length: ties }, (_, tie) => numbers[3 + 2 * tie]!),
    strength: new Float64Array(ties).fill(1),
    cost: null,
    sign: new Int8Array(ties).fill(1),
    attributes: {},
    responded: Array.from({ length: actors }, () => null),
  };
}
