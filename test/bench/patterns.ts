// Plants patterns in simulated networks, counts what the assessment says of them, and writes docs/validity.md and the
// shares of healthy networks that the server states.
//   node test/bench/patterns.ts [--planted N] [--look-alikes N] [--calm N] [--beside N] [--drops N] [--out FILE]
//     [--world-healthy N] [--world-planted N] [--world-mixed N] [--world-split N] [--worlds-only]
// `--worlds-only` reads the networks of other worlds alone and puts their section in place of that of the file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Piscina } from 'piscina';
import { format, resolveConfig } from 'prettier';
import type { OrdinaryShare } from '../../contract/catalogues.ts';
import { composeValidity } from './patterns/compose-validity.ts';
import { design } from './patterns/design.ts';
import { addDrops, dropSubjects, noDrops } from './patterns/drop-respondents.ts';
import { sharesOfFacts, sharesOfTests } from './patterns/ordinary-shares.ts';
import type { Stretch, StretchAnswer } from './patterns/read-trials.ts';
import { fileOutcome, Tally } from './patterns/tally.ts';
import { worldDesign } from './patterns/world-design.ts';
import { fileWorldOutcome } from './patterns/world-tally.ts';
import { replaceWorldsSection, worldsSection } from './patterns/worlds-section.ts';

const defaultFile = fileURLToPath(new URL('../../docs/validity.md', import.meta.url));
const sharesFile = fileURLToPath(
  new URL('../../server/analysis/patterns/ordinary-shares.json', import.meta.url),
);
const territorySeed = 1;
const { values } = parseArgs({
  options: {
    planted: { type: 'string', default: '20' },
    'look-alikes': { type: 'string', default: '4' },
    calm: { type: 'string', default: '12' },
    beside: { type: 'string', default: '2' },
    drops: { type: 'string', default: '9' },
    'world-healthy': { type: 'string', default: '144' },
    'world-planted': { type: 'string', default: '20' },
    'world-mixed': { type: 'string', default: '2' },
    'world-split': { type: 'string', default: '6' },
    'worlds-only': { type: 'boolean', default: false },
    out: { type: 'string', default: defaultFile },
  },
});
const repeats = {
  planted: Number(values.planted),
  lookAlikes: Number(values['look-alikes']),
  calm: Number(values.calm),
  beside: Number(values.beside),
};
const worldRepeats = {
  healthy: Number(values['world-healthy']),
  planted: Number(values['world-planted']),
  mixed: Number(values['world-mixed']),
  split: Number(values['world-split']),
};

const started = performance.now();
const stretch = 200;
const pool = new Piscina<Stretch, StretchAnswer>({
  filename: new URL('./patterns/read-trials.ts', import.meta.url).href,
  minThreads: 1,
  maxThreads: availableParallelism(),
});
const style = await resolveConfig(defaultFile);
const ofWorlds = await readWorlds();
const worlds = worldsSection(ofWorlds, worldRepeats);
await (values['worlds-only'] ? writeWorldsOnly() : writeAll());
await pool.destroy();

async function writeWorldsOnly(): Promise<void> {
  const before = existsSync(values.out) ? values.out : defaultFile;
  await write(replaceWorldsSection(readFileSync(before, 'utf8'), worlds));
  writeShares(sharesOfTests(ofWorlds));
}

async function writeAll(): Promise<void> {
  const trials = [...design(repeats)];
  const healthy = trials.filter(({ kind }) => kind !== 'planted').length;
  const tally = await readSimulated(trials.length);
  const drops = await readDrops();
  const counts = { networks: trials.length, healthy, repeats, territorySeed };
  await write(composeValidity(tally, counts, drops, worlds));
  writeShares({ ...sharesOfTests(ofWorlds), ...sharesOfFacts(tally) });
}

/** The server states the shares that the text states: a trial run with another file leaves them alone. */
function writeShares(shares: Record<string, OrdinaryShare>): void {
  if (values.out !== defaultFile) return;
  const before = existsSync(sharesFile)
    ? (JSON.parse(readFileSync(sharesFile, 'utf8')) as Record<string, OrdinaryShare>)
    : {};
  writeFileSync(sharesFile, `${JSON.stringify({ ...before, ...shares }, null, 2)}\n`);
}

async function write(text: string): Promise<void> {
  writeFileSync(values.out, await format(text, { ...style, parser: 'markdown' }));
  console.error(`${values.out} after ${seconds()} s`);
}

async function readWorlds(): Promise<Tally> {
  const tally = new Tally();
  const all = [...worldDesign(worldRepeats)].length;
  await inStretches(
    all,
    (from, to) => ({ kind: 'worlds', repeats: worldRepeats, from, to }),
    (answer) => {
      if ('ofWorlds' in answer) for (const outcome of answer.ofWorlds) fileWorldOutcome(tally, outcome);
    },
  );
  console.error(`${all} networks of other worlds, ${seconds()} s`);
  return tally;
}

async function readSimulated(networks: number): Promise<Tally> {
  const tally = new Tally();
  await inStretches(
    networks,
    (from, to) => ({ kind: 'trials', repeats, from, to }),
    (answer) => {
      if ('outcomes' in answer) for (const outcome of answer.outcomes) fileOutcome(tally, outcome);
    },
  );
  console.error(`${networks} simulated networks, ${seconds()} s`);
  return tally;
}

async function readDrops() {
  const drops = noDrops();
  const asked = Array.from({ length: dropSubjects }, (_, subject) =>
    Array.from({ length: Number(values.drops) }, (__, repeat) =>
      pool.run({ kind: 'drops', subject, repeat }),
    ),
  ).flat();
  for (const answer of asked) {
    const done = await answer;
    if ('drops' in done) addDrops(drops, done.drops);
  }
  console.error(`${drops.drops} drops, ${seconds()} s`);
  return drops;
}

/** Stretches are filed in their order: the same text whatever the number of workers. */
async function inStretches(
  all: number,
  stretchOf: (from: number, to: number) => Stretch,
  file: (answer: StretchAnswer) => void,
): Promise<void> {
  const runs = Array.from({ length: Math.ceil(all / stretch) }, (_, i) =>
    pool.run(stretchOf(i * stretch, Math.min(all, (i + 1) * stretch))),
  );
  for (const [i, run] of runs.entries()) {
    file(await run);
    if (i % 10 === 9) console.error(`${(i + 1) * stretch} of ${all}, ${seconds()} s`);
  }
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
