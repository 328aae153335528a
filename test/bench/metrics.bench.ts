import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitForBetweenness } from '../../server/analysis/kernels/betweenness-parts.ts';
import { loadKernels } from '../../server/runtime/kernel-bytes.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim, shownValue } from './frame/show-figure.ts';
import {
  type BenchGraphs,
  benchGraphs,
  processorSeconds,
  readyGraphs,
  tieLines,
} from './metrics/bench-graphs.ts';
import { everyPackage } from './metrics/every-package.ts';
import { inFreshProcesses } from './metrics/in-fresh-processes.ts';
import { type Rivals, startRivals } from './metrics/rivals.ts';
import { nullModelTasks, type Task, tasks, territoryTask } from './metrics/tasks.ts';

/** The metrics of a country against igraph, and of a tenth of it against every package, one thread each. */
export const section: BenchSection = {
  id: 'metrics',
  title: 'Metrics of a country',
  run: async (bench) => {
    if (!loadKernels()) throw new Error('The kernels are not built: npm run bench builds them.');
    const rivals = await startRivals();
    const folder = mkdtempSync(join(tmpdir(), 'telar-bench-'));
    try {
      const parts = [
        'Processor time of one thread, medians of interleaved rounds on a simulated country; a ratio is how many times longer the other takes. Ties are read and rows of neighbours built before the clock starts, for all. igraph walks every 20th source where a task goes source by source, scaled up. What takes milliseconds is run some times before it is measured, as in a service that is up; igraph has no need of it.',
        await againstIgraph(bench, rivals, folder),
        await againstAll(bench, rivals, folder),
      ];
      return parts.join('\n\n');
    } finally {
      rivals.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function load(rivals: Rivals, folder: string, graphs: BenchGraphs): Promise<string> {
  const file = join(folder, 'ties.txt');
  writeFileSync(file, tieLines(graphs.directed));
  if (Object.keys(rivals.packages).length > 0) await rivals.load(file);
  return file;
}

async function againstIgraph(bench: Bench, rivals: Rivals, folder: string): Promise<string> {
  const version = rivals.packages['igraph'];
  const country = benchGraphs(1);
  const file = await load(rivals, folder, country);
  const measured: Compared[] = [];
  for (const task of tasks) measured.push(await compare(bench, task, country, rivals));
  const fresh = version ? await inFreshProcesses(bench, rivals, file) : '';
  const territory = benchGraphs(0.02);
  await load(rivals, folder, territory);
  for (const task of [territoryTask, ...nullModelTasks])
    measured.push(await compare(bench, task, territory, rivals));
  return [
    `### ${count(country.undirected.actors)} actors, ${count(country.undirected.from)} pairs${version ? `, igraph ${version}` : ''}`,
    table([['metric', 'ours', 'igraph', 'ratio', 'aim'], ...measured.map(({ row }) => row)]),
    version ? '' : 'igraph was not measured: python3 with python-igraph is not on the PATH.',
    shareOfLimit(country, measured[0]!.seconds),
    fresh,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

async function againstAll(bench: Bench, rivals: Rivals, folder: string): Promise<string> {
  const graphs = benchGraphs(0.1);
  await load(rivals, folder, graphs);
  return everyPackage(bench, rivals, graphs);
}

/** Seconds of a look-up in cache, and arcs on shortest paths from one source, by the model of the least a country can take. */
const lookUp = 1.3e-9;
const arcsOfSource = 61_000;

/** How near undirected betweenness, the first of the tasks, is to what the machine could do at best. */
function shareOfLimit({ undirected }: BenchGraphs, ours: number): string {
  const sources = splitForBetweenness(undirected)!.parts.reduce(
    (sum, { members }) => sum + members.length,
    0,
  );
  const least = 2 * sources * arcsOfSource * lookUp;
  return [
    `**Share of the physical limit.** ${count({ length: sources })} sources are left once the country is split into blocks; about ${count({ length: arcsOfSource })} arcs lie on the shortest paths of each and are looked up once forwards and once backwards, 1.3 ns a look-up in cache: ${seconds(least)}. Undirected betweenness takes ${seconds(ours)}, ${Math.round((100 * least) / ours)} % of the machine used to that end.`,
    'What stands in the way, by a profile of the kernel: about 4/10 of the time goes into finding the arcs of each source (the search, leaving out arcs that lead to pairs counted from their other end, which halves the look-ups, and turning bits about), which the limit leaves out; 3/10 into path counts and 3/10 into dependencies, where one branch in six arcs is guessed wrong and the numbers of a source (240 kB) come from the second level of cache. Along directions it is the same, with fewer sources (those who name nobody have no work) and more levels.',
  ].join('\n\n');
}

type Compared = { row: string[]; seconds: number };

async function compare(bench: Bench, task: Task, graphs: BenchGraphs, rivals: Rivals): Promise<Compared> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  const hasRival = rivals.packages['igraph'] !== undefined && !task.alone;
  for (let time = 0; time < (task.warming ?? 0); time++) task.ours(readyGraphs(graphs));
  const rounds = Math.max(bench.rounds, task.rounds ?? 0);
  // Made and kept before: their garbage is not to be cleared while the clock runs.
  for (const ready of Array.from({ length: rounds }, () => readyGraphs(graphs))) {
    ours.push(processorSeconds(() => task.ours(ready)));
    if (hasRival) theirs.push(await rivals.seconds('igraph', task.name, task.every));
  }
  const own = bench.figure({ name: `${task.what}: ours`, unit: 's' }, ours);
  const cells = hasRival ? rivalCells(bench, task, theirs, ours) : ['–', '–', ''];
  return { row: [task.what, shown(own), ...cells], seconds: own.median };
}

function rivalCells(bench: Bench, { what, aim }: Task, theirs: number[], ours: number[]): string[] {
  const ratio = bench.ratio({ name: `${what}: igraph ÷ ours`, ...(aim && { aim }) }, theirs, ours);
  const seconds = bench.figure({ name: `${what}: igraph`, unit: 's' }, theirs);
  return [shown(seconds), shown(ratio), shownAim(ratio)];
}

const count = ({ length }: { length: number }): string => length.toLocaleString('en');
const seconds = (value: number): string => shownValue(value, 's');
