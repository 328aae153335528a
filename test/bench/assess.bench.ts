import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../server/intake/bundle/write-bundle.ts';
import { plantedPatterns } from '../../server/simulation/plant/catalogue.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';
import { runTelar } from '../cli/run-telar.ts';
import { oneNetwork } from './assess/one-network.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Aim } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';

const networks = 398;
/** As many schools in each network, in turn. */
const lists: { name: string; short: string; sizes: readonly number[]; aim: Aim }[] = [
  {
    name: '3 to 7 schools (1,990 places, as 1,375 schools in one or two networks each)',
    short: '3 to 7 schools',
    sizes: [3, 4, 5, 6, 7],
    aim: {
      ...{ atMost: 2, floor: 10 },
      whyMissed:
        'A second thread takes only a tenth off: most of it is what one thread does before and after (starting, reading, writing), or what each loads and compiles for itself. Needed: networks handed over without copies, modules compiled once for all threads, and the last drawn tests in kernels',
    },
  },
  {
    name: '8 to 16 schools, larger than any country’s mean',
    short: '8 to 16 schools',
    sizes: [8, 10, 12, 14, 16],
    aim: {
      atMost: 8,
      whyMissed:
        'Draws of contests lead the profile with a fifth, tables of networks with silent members follow with an eighth, and a second thread takes a third off. Needed: chains of draws kept between a network and the same without one school, and those tables built once',
    },
  },
];
const threads = [1, 2] as const;

/** `telar assess` as an analyst runs it: all networks of a country, three waves, read from a bundle on disk. */
export const section: BenchSection = {
  id: 'assess',
  title: `Assessing ${String(networks)} networks in three waves`,
  run: async (bench) => {
    const rows: string[][] = [];
    for (const list of lists)
      for (const planted of [false, true]) rows.push(await measureList(bench, list, planted));
    return [
      'The whole command: starting Node, reading the bundle, every test, fragility and profile of every wave, and writing the answer. The aim is that of two workers; "answers" compares the bytes of all runs.',
      table([['networks of', 'planted', '1 worker', '2 workers', '1 ÷ 2', 'answers', 'aim'], ...rows]),
      await oneNetwork(bench),
    ].join('\n\n');
  },
};

async function measureList(bench: Bench, list: (typeof lists)[number], planted: boolean): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-assess-'));
  try {
    await writeList(folder, list.sizes, planted);
    const taken: Record<1 | 2, number[]> = { 1: [], 2: [] };
    const answers = new Set<string>();
    for (let round = 0; round < bench.rounds; round++)
      for (const workers of threads) {
        const { seconds, answer } = await assess(folder, workers);
        taken[workers].push(seconds);
        answers.add(answer);
      }
    return rowOf(bench, list, planted ? 'a pattern in every second' : 'calm', taken, answers);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowOf(
  bench: Bench,
  { name, short, aim }: (typeof lists)[number],
  kind: string,
  taken: Record<1 | 2, number[]>,
  answers: ReadonlySet<string>,
): string[] {
  const prefix = `networks of ${short}, ${kind}`;
  const one = bench.figure({ name: `${prefix}: 1 worker`, unit: 's' }, taken[1]);
  const two = bench.figure({ name: `${prefix}: 2 workers`, unit: 's', aim }, taken[2]);
  const ratio = bench.ratio({ name: `${prefix}: 1 worker ÷ 2` }, taken[1], taken[2]);
  const same = answers.size === 1 ? 'the same' : `${String(answers.size)} different`;
  return [name, kind, shown(one), shown(two), shown(ratio), same, shownAim(two)];
}

async function writeList(folder: string, sizes: readonly number[], planted: boolean): Promise<void> {
  const data = Array.from({ length: networks }, (_, i) => {
    const pattern = planted && i % 2 === 0 ? plantedPatterns[(i / 2) % plantedPatterns.length]! : null;
    return simulateNetwork({
      seed: `list-${String(i)}`,
      n: sizes[i % sizes.length]!,
      density: [0.15, 0.25, 0.35][i % 3]!,
      response: [1, 0.9, 0.75][Math.floor(i / 3) % 3]!,
      waves: 3,
      pattern,
    }).data;
  });
  for (const { name, bytes } of writeBundle(data)) await writeFile(join(folder, name), bytes);
}

async function assess(folder: string, workers: number): Promise<{ seconds: number; answer: string }> {
  const begun = performance.now();
  const { code, stdout, stderr } = await runTelar([
    'assess',
    folder,
    '--format',
    'json',
    '--workers',
    String(workers),
  ]);
  if (code !== 0) throw new Error(`telar assess ended with ${String(code)}: ${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, answer: stdout };
}
