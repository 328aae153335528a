/**
 * Prints the simulated country (seed 42) for another package: first "actors ties", then one directed tie a line as two
 * positions. `node test/oracles/national/print-ties.ts 1 > ties.txt`; the argument is the scale.
 */
import { simulateNational } from '../../../server/simulation/simulate-national.ts';

const { actors, from, to } = simulateNational({ seed: 42, scale: Number(process.argv[2] ?? 1) });
const lines = Array.from(from, (position, tie) => `${String(position)} ${String(to[tie])}`);
process.stdout.write(`${String(actors.length)} ${String(from.length)}\n${lines.join('\n')}\n`);
