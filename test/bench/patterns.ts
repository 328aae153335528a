// Plants patterns in simulated networks, counts what the assessment says of them, and writes docs/validity.md.
//   node test/bench/patterns.ts [--planted N] [--look-alikes N] [--calm N] [--beside N] [--drops N] [--out FILE]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { composeValidity } from './patterns/compose-validity.ts';
import { design } from './patterns/design.ts';
import { dropRespondents } from './patterns/drop-respondents.ts';
import { assertSameVerdicts, readTrial } from './patterns/read-trial.ts';
import { fileOutcome, Tally } from './patterns/tally.ts';

const usualFile = fileURLToPath(new URL('../../docs/validity.md', import.meta.url));
const territorySeed = 1;
const { values } = parseArgs({
  options: {
    planted: { type: 'string', default: '30' },
    'look-alikes': { type: 'string', default: '4' },
    calm: { type: 'string', default: '12' },
    beside: { type: 'string', default: '2' },
    drops: { type: 'string', default: '9' },
    out: { type: 'string', default: usualFile },
  },
});
const repeats = {
  planted: Number(values.planted),
  lookAlikes: Number(values['look-alikes']),
  calm: Number(values.calm),
  beside: Number(values.beside),
};

const started = performance.now();
const tally = new Tally();
let networks = 0;
let healthy = 0;
for (const trial of design(repeats)) {
  // A few networks go through the whole assessment, to see that the short way says the same.
  if (networks < 1000 && networks % 50 === 0) assertSameVerdicts(trial);
  fileOutcome(tally, readTrial(trial));
  networks++;
  if (trial.kind !== 'planted') healthy++;
  if (networks % 500 === 0) console.error(`${networks} networks, ${seconds()} s`);
}
const drops = dropRespondents(Number(values.drops));
console.error(`${drops.drops} drops, ${seconds()} s`);
const text = composeValidity(tally, { networks, healthy, repeats, territorySeed }, drops);
const style = await resolveConfig(usualFile);
writeFileSync(values.out, await format(text, { ...style, parser: 'markdown' }));
console.error(`${networks} networks and ${drops.networks} with drops in ${seconds()} s: ${values.out}`);

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
