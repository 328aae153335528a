import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { table } from '../bench-report.ts';
import type { Bench } from '../frame/section.ts';
import { shown, shownAim } from '../frame/show-figure.ts';
import { reasonsOf } from './reasons.ts';
import type { Rivals } from './rivals.ts';
import { tasks } from './tasks.ts';

/** What a short command takes milliseconds for. */
const cheap = ['pagerank', 'coreness', 'clustering', 'components', 'cut-schools'];
const aim = { atLeast: 0.8, whyMissed: reasonsOf.freshProcess };
const script = fileURLToPath(new URL('fresh-process.ts', import.meta.url));

/** The cheap metrics as a short command takes them: once each, in a process that has done nothing before. @param file ties that igraph holds, too */
export async function inFreshProcesses(bench: Bench, rivals: Rivals, file: string): Promise<string> {
  const rows: string[][] = [];
  const together = { ours: Array<number>(bench.rounds).fill(0), theirs: Array<number>(bench.rounds).fill(0) };
  for (const name of cheap) {
    const { what } = tasks.find((task) => task.name === name)!;
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.rounds; round++) {
      ours.push(Number(execFileSync(process.execPath, [script, file, name], { encoding: 'utf8' })));
      theirs.push(await rivals.seconds('igraph', name));
      together.ours[round]! += ours[round]!;
      together.theirs[round]! += theirs[round]!;
    }
    rows.push(rowOf(bench, what, ours, theirs));
  }
  rows.push(rowOf(bench, 'the five together', together.ours, together.theirs));
  return [
    '### In a fresh process',
    'Processor time of all threads, so that what compiles the code counts; each metric once, in a process of its own that has read the ties and built rows of neighbours. igraph has them in the process that it is in already, for it is compiled before.',
    table([['metric', 'ours', 'igraph', 'ratio', 'aim'], ...rows]),
  ].join('\n\n');
}

function rowOf(bench: Bench, what: string, ours: number[], theirs: number[]): string[] {
  const name = `in a fresh process, ${what}`;
  const ratio = bench.ratio({ name: `${name}: igraph ÷ ours`, aim }, theirs, ours);
  return [
    what,
    shown(bench.figure({ name: `${name}: ours`, unit: 's' }, ours)),
    shown(bench.figure({ name: `${name}: igraph`, unit: 's' }, theirs)),
    shown(ratio),
    shownAim(ratio),
  ];
}
