/**
 * A process of its own that changes a store until it is killed: node step-forever.ts PLACE FROM. Prints the number of
 * each step that the store has acknowledged, a line each, and `ready` before the first.
 */
import { openAt, type Place } from './stores.ts';
import { takeStep } from './steps.ts';

const [place, from] = process.argv.slice(2) as [string, string];
// Only `killAtRandom` starts this.
const opened = await openAt(JSON.parse(place) as Place);
process.stdout.write('ready\n');
for (let k = Number(from); ; k++) {
  await takeStep(opened, k);
  process.stdout.write(`${String(k)}\n`);
}
