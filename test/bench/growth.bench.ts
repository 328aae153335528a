import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Precision } from '../../contract/metrics.ts';
import { createRandom } from '../../server/analysis/random.ts';
import { runTelar } from '../cli/run-telar.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Bench } from './frame/section.ts';
import { shown as shownFigure, shownAim } from './frame/show-figure.ts';
import { aimOf, mostMegabytes, rowsPerSecond, twoWorkers } from './growth/aims.ts';
import { plotGrowth } from './growth/plot-growth.ts';
import { benchGraphs } from './metrics/bench-graphs.ts';

const approximate = ['betweenness.approximate', 'harmonic.approximate', 'closeness.approximate'];
const cheap = ['pagerank', 'coreness', 'local-clustering', 'eigenvector'];
const bySource = ['betweenness', 'harmonic', 'closeness'];
const all = [...bySource, ...approximate, ...cheap];
const withLarge = process.env['TELAR_BENCH_LARGE'] === 'yes';

/**
 * Exact betweenness grows with actors times ties: ten countries take five to ten minutes and are measured where
 * TELAR_BENCH_LARGE says yes; thirty would take a whole morning.
 */
const scales: { scale: number; metrics: string[] }[] = [
  { scale: 0.02, metrics: all },
  { scale: 0.1, metrics: all },
  { scale: 1, metrics: all },
  { scale: 10, metrics: withLarge ? all : all.filter((id) => id !== 'betweenness') },
  { scale: 30, metrics: [...approximate, ...cheap] },
];

/** How time and memory grow from a territory to thirty countries, and what a second thread gives. */
export const section: BenchSection = {
  id: 'growth',
  title: 'How cost grows',
  run: async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), 'telar-growth-'));
    try {
      const grown = scales.map(({ scale, metrics }) => measureScale(folder, scale, metrics));
      draw(grown);
      takeFigures(bench, grown);
      return [bySize(grown), await byThreads(bench, folder), tenMillionRows(bench, folder)].join('\n\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Grown = {
  scale: number;
  actors: number;
  ties: number;
  seconds: Record<string, number>;
  precision: Record<string, Precision | undefined>;
  megabytes: number;
};

/** The country is simulated in one process and measured in another, so that memory and time are the measuring's own. */
function measureScale(folder: string, scale: number, metrics: string[]): Grown {
  console.error(`growth: ×${String(scale)}…`);
  const file = join(folder, 'ties.bin');
  execFileSync(process.execPath, [script('write-ties.ts'), String(scale), file]);
  const measure = (ids: string[]) => {
    const args = [script('measure-ties.ts'), file, ...ids];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Omit<Grown, 'scale'>;
  };
  // By themselves: an exact metric before would have left its distances.
  const estimates = measure(metrics.filter((id) => approximate.includes(id)));
  const exact = measure(metrics.filter((id) => !approximate.includes(id)));
  return {
    ...{ scale, actors: exact.actors, ties: exact.ties, precision: estimates.precision },
    seconds: { ...exact.seconds, ...estimates.seconds },
    megabytes: Math.max(exact.megabytes, estimates.megabytes),
  };
}

const script = (name: string): string => fileURLToPath(new URL(`growth/${name}`, import.meta.url));

function bySize(grown: readonly Grown[]): string {
  const rows = grown.map(({ scale, actors, ties, seconds, megabytes }) => [
    `×${String(scale)}`,
    actors.toLocaleString('en'),
    ties.toLocaleString('en'),
    ...all.map((id) => (seconds[id] === undefined ? '–' : shown(seconds[id]))),
    `${String(megabytes)} MB`,
  ]);
  const largest = grown.at(-1)!;
  return [
    'Processor seconds of one thread on the simulated country at five sizes, undirected, each in two processes of its own, one for the approximate forms, that read ties as whole numbers; the first metric of a process also builds the rows of neighbours; the memory is the most that either held. Closeness comes after harmonic and uses its distances. Approximate betweenness holds every actor to within 1 % of all pairs, approximate harmonic closeness and closeness to within 1 % of the largest value (ε .01, δ .1); in small networks they are the exact ones.',
    table([['scale', 'actors', 'pairs', ...all, 'memory'], ...rows]),
    `From ×1 to ×10 actors and pairs grow tenfold; time grows ${growthOf(grown)}.`,
    ...approximate.map((id) => precisionOf(id, largest)),
    '![Processor seconds and memory by number of actors, both axes logarithmic](figures/growth.svg)',
  ].join('\n\n');
}

function takeFigures(bench: Bench, grown: readonly Grown[]): void {
  const largest = grown.at(-1)!;
  for (const one of grown) {
    const at = `×${String(one.scale)}`;
    for (const [id, taken] of Object.entries(one.seconds)) {
      const aim = one === largest ? aimOf(id) : undefined;
      bench.figure({ name: `${id} at ${at}`, unit: 's', ...(aim && { aim }) }, taken);
    }
    bench.figure({ name: `memory at ${at}`, unit: 'MB', aim: mostMegabytes }, one.megabytes);
  }
}

function precisionOf(id: string, { scale, seconds, precision, megabytes }: Grown): string {
  const { draws, error } = precision[id]!;
  return `\`${id}\` at ×${String(scale)}: ${shown(seconds[id]!)} of one processor, ${draws.toLocaleString('en')} drawn, error ${error.toPrecision(3)}, ${String(megabytes)} MB (aims: ${String((aimOf(id) as { atMost: number }).atMost)} s and 1 GiB).`;
}

function growthOf(grown: readonly Grown[]): string {
  const [one, ten] = [1, 10].map((scale) => grown.find((other) => other.scale === scale)!.seconds);
  return all
    .filter((id) => one![id] !== undefined && ten![id] !== undefined)
    .map((id) => `${(ten![id]! / one![id]!).toFixed(0)}× (${id})`)
    .join(', ');
}

function draw(grown: readonly Grown[]): void {
  const svg = plotGrowth(
    grown.map(({ actors }) => actors),
    [
      {
        title: 'Processor seconds, one thread',
        unit: (value) => `${String(Number(value.toPrecision(1)))} s`,
        lines: all.map((id) => ({ name: id, values: grown.map(({ seconds }) => seconds[id] ?? null) })),
      },
      {
        title: 'Memory of the process',
        unit: (value) => `${value.toLocaleString('en')} MB`,
        lines: [{ name: 'most held', values: grown.map(({ megabytes }) => megabytes) }],
      },
    ],
  );
  writeFileSync(new URL('../../docs/figures/growth.svg', import.meta.url), svg);
}

/** The real command on the country as an edge list, with one thread and with two, in turns. */
async function byThreads(bench: Bench, folder: string): Promise<string> {
  const file = join(folder, 'country.csv');
  const { actors, from, to } = benchGraphs(1).undirected;
  const lines = Array.from(from, (a, tie) => `${actors[a]!},${actors[to[tie]!]!}`);
  writeFileSync(file, `from,to\n${lines.join('\n')}\n`);
  const seconds: Record<'1' | '2', number[]> = { 1: [], 2: [] };
  const printed = new Set<string>();
  for (let round = 0; round < bench.rounds; round++)
    for (const workers of ['1', '2'] as const) {
      const args = ['measure', file, '--metrics', 'betweenness', '--workers', workers, '--timing'];
      const { stdout, stderr } = await runTelar(args);
      printed.add(stdout);
      const timing = JSON.parse(stderr.trim().split('\n').at(-1)!) as { betweenness: number };
      seconds[workers].push(timing.betweenness);
    }
  if (printed.size !== 1) throw new Error('One thread and two gave different bytes.');
  const time = (workers: '1' | '2') =>
    shownFigure(bench.figure({ name: `the command, workers: ${workers}`, unit: 's' }, seconds[workers]));
  const ratio = bench.ratio(
    { name: 'the command, one worker ÷ two', aim: twoWorkers },
    seconds[1],
    seconds[2],
  );
  return [
    '### One thread against two',
    `\`telar measure country.csv --metrics betweenness --workers N --timing\`, wall seconds of betweenness as the command prints them, medians of ${String(bench.rounds)} interleaved rounds: ${time('1')} with one worker, ${time('2')} with two (${shownFigure(ratio)}, aim ${shownAim(ratio)}). Both print the same bytes.`,
  ].join('\n\n');
}

function tenMillionRows(bench: Bench, folder: string): string {
  console.error('growth: ten million rows…');
  const file = join(folder, 'ten-million.csv');
  writeManyRows(file, 10_000_000);
  const script =
    'import("node:process").then(({ resourceUsage }) => process.once("exit", () => console.error(resourceUsage().maxRSS)))';
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const telar = fileURLToPath(new URL('../../bin/telar.mjs', import.meta.url));
  const begun = performance.now();
  const args = ['--import', preload, telar, 'measure', file, '--metrics', 'degree', '--timing'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const wall = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`telar measure ended with ${String(status)}: ${stderr.slice(-500)}`);
  const lines = stderr.trim().split('\n');
  const { reading } = JSON.parse(lines.at(-2)!) as { reading: number };
  const megabytes = Math.round(Number(lines.at(-1)) / 1024);
  bench.figure({ name: 'ten million rows, degree, printed', unit: 's' }, wall);
  bench.figure({ name: 'ten million rows, memory', unit: 'MB', aim: mostMegabytes }, megabytes);
  const rate = bench.figure(
    { name: 'rows read a second', unit: 'rows/s', aim: rowsPerSecond },
    1e7 / reading,
  );
  return [
    '### Ten million rows',
    `\`telar measure\` of an edge list of 10,000,000 rows and about a million actors: read in ${shown(reading)} (${shownFigure(rate)}, aim ${shownAim(rate)}), measured (degree) and printed after ${shown(wall)}, ${String(megabytes)} MB at most.`,
  ].join('\n\n');
}

/** Rows between actors drawn at random from 2^20, by ids that no one takes for an RBD with a wrong check digit. */
function writeManyRows(file: string, rows: number): void {
  const random = createRandom('rows');
  const open = openSync(file, 'w');
  writeSync(open, 'from,to\n');
  const batch = 20_000;
  for (let written = 0; written < rows; written += batch) {
    const lines = Array.from(
      { length: batch },
      () => `school:e${random.word() >>> 12},school:e${random.word() >>> 12}`,
    );
    writeSync(open, `${lines.join('\n')}\n`);
  }
  closeSync(open);
}

const shown = (seconds: number): string =>
  seconds < 0.0995
    ? `${(seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0)} ms`
    : `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;
