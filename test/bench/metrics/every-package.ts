import { table } from '../bench-report.ts';
import { shown } from '../frame/show-figure.ts';
import type { Bench } from '../frame/section.ts';
import { type Library, openLibrary, type Procedure, procedures } from '../gds/library.ts';
import { type BenchGraphs, processorSeconds, readyGraphs } from './bench-graphs.ts';
import { graphologyTasks } from './graphology.ts';
import type { Rivals } from './rivals.ts';
import { type Task, tasks } from './tasks.ts';

const networkxTasks = [
  ...['betweenness', 'harmonic-and-closeness', 'coreness', 'clustering', 'components', 'cut-schools'],
];

/** One package, and how it takes a task; nothing where it does not have it. */
type Package = { name: string; seconds(task: Task): (() => number | Promise<number>) | null };

/** Every package on the same graph in the same rounds: a tenth of the country, for a whole one would take some an hour. */
export async function everyPackage(bench: Bench, rivals: Rivals, graphs: BenchGraphs): Promise<string> {
  const library = await openLibrary(graphs.undirected, 1);
  try {
    const packages = packagesOf(rivals, graphs, library);
    const rows: string[][] = [];
    for (const task of tasks) rows.push(await rowOf(bench, task, graphs, packages));
    const heads = packages.flatMap(({ name }) => [name, 'ratio']);
    return [
      `### ${graphs.undirected.actors.length.toLocaleString('en')} actors, every package`,
      'One thread each; Graph Data Science in wall seconds that it counts itself, in whole milliseconds. A ratio is how many times longer the other takes.',
      table([['metric', 'ours', ...heads], ...rows]),
    ].join('\n\n');
  } finally {
    await library.close();
  }
}

function packagesOf({ packages, seconds }: Rivals, graphs: BenchGraphs, library: Library): Package[] {
  const graphology = graphologyTasks(graphs);
  const byName: Partial<Record<string, Procedure>> = procedures;
  const named = (name: string) => `${name} ${packages[name] ?? '(not here)'}`;
  return [
    {
      name: named('igraph'),
      seconds: ({ name }) => (packages['igraph'] ? () => seconds('igraph', name) : null),
    },
    {
      name: 'graphology',
      seconds: ({ name }) => {
        const work = graphology[name];
        return work ? () => processorSeconds(work) : null;
      },
    },
    {
      name: named('networkx'),
      seconds: ({ name }) =>
        packages['networkx'] && networkxTasks.includes(name) ? () => seconds('networkx', name) : null,
    },
    {
      name: library.name,
      seconds: ({ name }) => {
        const procedure = byName[name];
        return procedure && library.seconds ? () => library.seconds!(procedure) : null;
      },
    },
  ];
}

async function rowOf(
  bench: Bench,
  task: Task,
  graphs: BenchGraphs,
  packages: readonly Package[],
): Promise<string[]> {
  const ours: number[] = [];
  const theirs = packages.map((): number[] => []);
  const works = packages.map(({ seconds }) => seconds(task));
  for (let round = 0; round < bench.rounds; round++) {
    const ready = readyGraphs(graphs);
    ours.push(processorSeconds(() => task.ours(ready)));
    for (const [at, work] of works.entries()) if (work) theirs[at]!.push(await work());
  }
  const prefix = `${task.what}, a tenth of the country`;
  const cells = packages.flatMap(({ name }, at) => {
    if (theirs[at]!.length === 0) return ['–', '–'];
    const package_ = name.replace(/ [\d(].*$/, '');
    return [
      shown(bench.figure({ name: `${prefix}: ${package_}`, unit: 's' }, theirs[at]!)),
      shown(bench.ratio({ name: `${prefix}: ${package_} ÷ ours` }, theirs[at]!, ours)),
    ];
  });
  return [task.what, shown(bench.figure({ name: `${prefix}: ours`, unit: 's' }, ours)), ...cells];
}
