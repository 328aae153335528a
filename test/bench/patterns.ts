// Plants patterns in simulated networks, counts what the assessment says of them, and writes docs/validity.md.
//   node test/bench/patterns.ts [--planted N] [--look-alikes N] [--calm N] [--beside N] [--drops N] [--out FILE]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Piscina } from 'piscina';
import { format, resolveConfig } from 'prettier';
import { composeValidity } from './patterns/compose-validity.ts';
import { design } from './patterns/design.ts';
import { addDrops, dropSubjects, noDrops } from './patterns/drop-respondents.ts';
import type { Stretch, StretchAnswer } from './patterns/read-trials.ts';
import { fileOutcome, Tally } from './patterns/tally.ts';

const defaultFile = fileURLToPath(new URL('../../docs/validity.md', import.meta.url));
const territorySeed = 1;
const { values } = parseArgs({
  options: {
    planted: { type: 'string', default: '60' },
    'look-alikes': { type: 'string', default: '4' },
    calm: { type: 'string', default: '12' },
    beside: { type: 'string', default: '2' },
    drops: { type: 'string', default: '9' },
    out: { type: 'string', default: defaultFile },
  },
});
const repeats = {
  planted: Number(values.planted),
  lookAlikes: Number(values['look-alikes']),
  calm: Number(values.calm),
  beside: Number(values.beside),
};

const started = performance.now();
const trials = [...design(repeats)];
const healthy = trials.filter(({ kind }) => kind !== 'planted').length;
const networks = trials.length;
const pool = new Piscina<Stretch, StretchAnswer>({
  filename: new URL('./patterns/read-trials.ts', import.meta.url).href,
  minThreads: 1,
  maxThreads: availableParallelism(),
});

// Stretches are filed in their order: the same text whatever the number of workers.
const stretch = 200;
const tally = new Tally();
let judged = 0;
const read = Array.from({ length: Math.ceil(networks / stretch) }, async (_, i) => {
  const answer = await pool.run({ kind: 'trials', repeats, from: i * stretch, to: (i + 1) * stretch });
  judged += stretch;
  if (judged % (10 * stretch) === 0) console.error(`${judged} networks, ${seconds()} s`);
  return answer;
});
for (const answer of read) {
  const done = await answer;
  if (!('outcomes' in done)) throw new Error('The answer of a worker is not the one asked for.');
  for (const outcome of done.outcomes) fileOutcome(tally, outcome);
}
const drops = noDrops();
const asked = Array.from({ length: dropSubjects }, (_, subject) =>
  Array.from({ length: Number(values.drops) }, (__, repeat) => pool.run({ kind: 'drops', subject, repeat })),
).flat();
for (const answer of asked) {
  const done = await answer;
  if (!('drops' in done)) throw new Error('The answer of a worker is not the one asked for.');
  addDrops(drops, done.drops);
}
await pool.destroy();
console.error(`${drops.drops} drops, ${seconds()} s`);
const text = composeValidity(tally, { networks, healthy, repeats, territorySeed }, drops);
const style = await resolveConfig(defaultFile);
writeFileSync(values.out, await format(text, { ...style, parser: 'markdown' }));
console.error(`${networks} networks and ${drops.networks} with drops in ${seconds()} s: ${values.out}`);

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
