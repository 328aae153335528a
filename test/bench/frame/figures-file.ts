import { cpus, totalmem } from 'node:os';
import type { Figure } from './figure.ts';
import type { Load } from './machine-load.ts';

/** A machine whose figures may be compared: the same processor, cores, memory and system. */
export type Machine = { processor: string; cores: number; gigabytes: number; system: string };

/** One run of one section. `busy`: why the machine was not quiet, `null` where it was. */
export type Run = {
  machine: Machine;
  node: string;
  date: string;
  busy: string | null;
  before: Load;
  during: Load;
  figures: Figure[];
};

/** What is written beside the report: for each section the last quiet and the last busy run of each machine. */
export type FiguresFile = { sections: Record<string, Run[]> };

export function thisMachine(): Machine {
  const all = cpus();
  return {
    ...{ processor: all[0]?.model.trim() ?? 'unknown processor', cores: all.length },
    ...{ gigabytes: Math.round(totalmem() / 2 ** 30), system: process.platform },
  };
}

/** The last figures of the same machine: quiet ones where there are any. */
export function lastRun({ sections }: FiguresFile, id: string, machine: Machine): Run | null {
  const own = (sections[id] ?? []).filter((run) => isSame(run.machine, machine));
  return own.find(({ busy }) => busy === null) ?? own[0] ?? null;
}

/** With a run in place of the last one of its machine that was as quiet. */
export function withRun({ sections }: FiguresFile, id: string, run: Run): FiguresFile {
  const others = (sections[id] ?? []).filter(
    (other) => !isSame(other.machine, run.machine) || (other.busy === null) !== (run.busy === null),
  );
  const named = Object.entries({ ...sections, [id]: [...others, run] });
  return { sections: Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

const isSame = (a: Machine, b: Machine): boolean =>
  a.processor === b.processor && a.cores === b.cores && a.gigabytes === b.gigabytes && a.system === b.system;
