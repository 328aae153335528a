/** Clock ticks a second in which Linux counts processor time for programs (USER_HZ). */
export const ticksPerSecond = 100;

/** One process: whose child it is, when it began (ticks), and the processor time of it and the children it waited for (ticks). */
export type ProcessTime = { pid: number; parent: number; begun: number; ticks: number };

/** Processors that others used in a stretch of time, and its seconds. */
export type Stretch = { seconds: number; others: number };

/**
 * Ticks that all processors spent on anything but waiting, from the text of /proc/stat. What other machines on the same
 * hardware took (steal) counts: it is not ours. @returns `null` where the kernel does not count
 */
export function busyTicks(stat: string): number | null {
  const fields = /^cpu +(.*)$/m.exec(stat)?.[1]?.trim().split(/ +/).map(Number);
  if (!fields || fields.length < 4 || fields.every((ticks) => ticks === 0)) return null;
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields;
  return user + nice + system + irq + softirq + steal;
}

/** From the text of /proc/PID/stat; the name of a process may hold anything, brackets too. */
export function processTime(stat: string): ProcessTime | null {
  const pid = Number.parseInt(stat, 10);
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .trim()
    .split(' ')
    .map(Number);
  if (!Number.isFinite(pid) || fields.length < 20) return null;
  const [user, system, childUser, childSystem] = fields.slice(11, 15);
  return {
    ...{ pid, parent: fields[1]!, begun: fields[19]! },
    ticks: user! + system! + childUser! + childSystem!,
  };
}

/** Who is ours: a process, its descendants, and those that were once, though their parent has ended since. */
export function ourProcesses(
  all: readonly ProcessTime[],
  root: number,
  known: ReadonlySet<string>,
): ProcessTime[] {
  const childrenOf = Map.groupBy(all, ({ parent }) => parent);
  const ours = new Map<number, ProcessTime>();
  const add = (one: ProcessTime): void => {
    if (ours.has(one.pid)) return;
    ours.set(one.pid, one);
    for (const child of childrenOf.get(one.pid) ?? []) add(child);
  };
  for (const one of all) if (one.pid === root || known.has(keyOf(one))) add(one);
  return [...ours.values()];
}

/**
 * Ticks that ours used between two moments. The time of a process that ended is in that of the parent that waited for
 * it; where the parent is not ours (any more), it is added here.
 */
export function ticksBetween(
  before: readonly ProcessTime[],
  now: readonly ProcessTime[],
  root: number,
): number {
  const sum = (all: readonly ProcessTime[]) => all.reduce((total, { ticks }) => total + ticks, 0);
  const still = new Set(now.map(keyOf));
  const pids = new Set(before.map(({ pid }) => pid));
  const lost = before.filter((one) => one.pid !== root && !pids.has(one.parent) && !still.has(keyOf(one)));
  return sum(now) - sum(before) + sum(lost);
}

/** A number is given anew after a process has ended; with its beginning it is the same process. */
export const keyOf = ({ pid, begun }: ProcessTime): string => `${pid} ${begun}`;

/** Processors that others used, on average: none is the least, for both clocks round in their own way. */
export function othersOf(stretches: readonly Stretch[]): number {
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const used = stretches.reduce((sum, stretch) => sum + stretch.seconds * stretch.others, 0);
  return seconds === 0 ? 0 : Math.max(0, used / seconds);
}

/** The most that others used over any so many seconds together. */
export function mostOf(stretches: readonly Stretch[], window: number): number {
  let most = 0;
  for (const start of stretches.keys()) {
    const together: Stretch[] = [];
    for (let at = start, seconds = 0; at < stretches.length && seconds < window; at++) {
      together.push(stretches[at]!);
      seconds += stretches[at]!.seconds;
    }
    if (together.reduce((sum, { seconds }) => sum + seconds, 0) < window && start > 0) continue;
    most = Math.max(most, othersOf(together));
  }
  return most;
}

/** What a machine may do beside and still count as quiet, in processors; seconds of the window for `most`. */
export const quiet = { others: 0.15, most: 0.5, window: 10, loadBefore: 0.5 } as const;

/** How the machine was over some time. `others` is `null` where it cannot be known. */
export type Load = {
  seconds: number;
  others: number | null;
  most: number | null;
  /** Load average over a minute at the end. */
  average: number;
  cores: number;
  freeGiB: number;
};

/** @returns why a machine is busy, or `null`. Before a start, the load average says it where no better is known; our own work is in it later. */
export function whyBusy({ others, most, average }: Load, isBefore: boolean): string | null {
  if (others === null || most === null)
    return isBefore && average > quiet.loadBefore ? `its load average is ${average.toFixed(2)}` : null;
  if (others > quiet.others)
    return `others use ${others.toFixed(2)} processors (at most ${String(quiet.others)} is quiet)`;
  return most > quiet.most
    ? `others used ${most.toFixed(2)} processors over ${String(quiet.window)} seconds (at most ${String(quiet.most)} is quiet)`
    : null;
}

/** How the machine was before and while a section ran, for the report. */
export function loadWords(before: Load, during: Load): string {
  const used = ({ others, average }: Load) =>
    `${others === null ? 'what others used cannot be known here' : `others used ${others.toFixed(2)} processors`}, load average ${average.toFixed(2)}`;
  const most =
    during.most === null ? '' : `, ${during.most.toFixed(2)} at most over ${String(quiet.window)} s`;
  return `Before, for ${before.seconds.toFixed(0)} s: ${used(before)}, ${before.freeGiB.toFixed(1)} GiB free, ${String(before.cores)} cores. While it ran, for ${during.seconds.toFixed(0)} s: ${used(during)} with ours${most}.`;
}
