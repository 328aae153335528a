/** Writes the pairs of the simulated country at a scale as whole numbers, two a pair: `node write-ties.ts 0.1 FILE`. */
import { writeFileSync } from 'node:fs';
import { benchGraphs } from '../metrics/bench-graphs.ts';

const [scale, file] = process.argv.slice(2);
const { undirected } = benchGraphs(Number(scale));
const { actors, from, to } = undirected;
const numbers = new Int32Array(1 + 2 * from.length);
numbers[0] = actors.length;
numbers.set(from, 1);
numbers.set(to, 1 + from.length);
writeFileSync(file!, numbers);
