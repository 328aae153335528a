import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../server/intake/bundle/write-bundle.ts';
import { plantedPatterns } from '../../server/simulation/plant/catalogue.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';
import { runTelar } from '../cli/run-telar.ts';
import { type BenchSection, median, table } from './bench-report.ts';

const networks = 398;
const rounds = 3;
/** As many schools in each network, in turn. */
const lists = [
  {
    name: '3 to 7 schools (1,990 places, as 1,375 schools in one or two networks each)',
    sizes: [3, 4, 5, 6, 7],
  },
  { name: '8 to 16 schools, larger than any country’s mean', sizes: [8, 10, 12, 14, 16] },
];

/** `telar assess` as an analyst runs it: all networks of a country, three waves, read from a bundle on disk. */
export const section: BenchSection = {
  id: 'assess',
  title: `Assessing ${String(networks)} networks in three waves`,
  run: async () => {
    const rows: string[][] = [];
    for (const { name, sizes } of lists)
      for (const planted of [false, true]) {
        const folder = await mkdtemp(join(tmpdir(), 'telar-bench-assess-'));
        try {
          await writeList(folder, sizes, planted);
          const of = new Map<number, { seconds: number[]; answers: Set<string> }>();
          for (let round = 0; round < rounds; round++)
            for (const workers of [1, 2]) {
              const known = of.get(workers) ?? { seconds: [], answers: new Set<string>() };
              of.set(workers, known);
              const { seconds, answer } = await assess(folder, workers);
              known.seconds.push(seconds);
              known.answers.add(answer);
            }
          const answers = new Set([...of.values()].flatMap((known) => [...known.answers]));
          rows.push([
            name,
            planted ? 'a pattern in every second' : 'calm',
            ...[1, 2].map((workers) => `${median(of.get(workers)!.seconds).toFixed(1)} s`),
            answers.size === 1 ? 'the same' : `${String(answers.size)} different`,
            '≤ 10 s, aim 2 s',
          ]);
        } finally {
          await rm(folder, { recursive: true });
        }
      }
    const note =
      'The whole command: starting Node, reading the bundle, every test, fragility and profile of every wave, and writing the answer. The last columns compare the bytes of all runs.';
    return `${note}\n\n${table([['networks of', 'planted', '1 worker', '2 workers', 'answers', 'aim'], ...rows])}`;
  },
};

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
