import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, freemem, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import {
  busyTicks,
  keyOf,
  type Load,
  mostOf,
  othersOf,
  ourProcesses,
  processTime,
  type ProcessTime,
  quiet,
  type Stretch,
  ticksBetween,
  ticksPerSecond,
} from './machine-load.ts';

/** Processor time until now: of all (ticks), and of each process of ours. `moment`: milliseconds. */
type Sample = { moment: number; all: number; ours: ProcessTime[] };

/** Seldom enough that looking costs what is measured nothing. */
const interval = 5000;

/** Watches what others use while something runs, from this process. */
export function watchLoad(): { stop(): Load } {
  const known = new Set<string>();
  const stretches: Stretch[] = [];
  const begun = performance.now();
  let before = sample(known);
  const next = () => {
    const now = sample(known);
    if (before && now) stretches.push(between(before, now));
    before = now;
  };
  const timer = setInterval(next, interval);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      next();
      return loadOf((performance.now() - begun) / 1000, stretches);
    },
  };
}

/** How the machine is while we do nothing. */
export async function loadOfRest(seconds: number): Promise<Load> {
  const watch = watchLoad();
  await wait(seconds * 1000);
  return watch.stop();
}

function loadOf(seconds: number, stretches: readonly Stretch[]): Load {
  const isKnown = stretches.length > 0;
  return {
    seconds,
    others: isKnown ? othersOf(stretches) : null,
    most: isKnown ? mostOf(stretches, quiet.window) : null,
    average: loadavg()[0]!,
    cores: availableParallelism(),
    freeGiB: freemem() / 2 ** 30,
  };
}

/** @returns `null` where there is no /proc that counts */
function sample(known: Set<string>): Sample | null {
  const all = busyTicks(textOf('/proc/stat'));
  if (all === null) return null;
  const ours = ourProcesses(allProcesses(), process.pid, known);
  for (const one of ours) known.add(keyOf(one));
  return { moment: performance.now(), all, ours };
}

function between(before: Sample, now: Sample): Stretch {
  const seconds = (now.moment - before.moment) / 1000;
  const ours = ticksBetween(before.ours, now.ours, process.pid);
  return { seconds, others: (now.all - before.all - ours) / ticksPerSecond / seconds };
}

const allProcesses = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => processTime(textOf(`/proc/${pid}/stat`)) ?? []);

/** Empty for what is not there, or not there any more. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
