import type { Figure } from './figure.ts';
import { shown } from './show-figure.ts';

/** Smaller differences are nothing: machines differ by as much from one day to the next. */
const leastShare = 0.05;
/** Of a figure whose spread is not known, because it was measured once. */
const shareOfOneRound = 0.15;

export type Change = { name: string; before: Figure; now: Figure };
export type Comparison = {
  slower: Change[];
  faster: Change[];
  same: number;
  fresh: string[];
  gone: string[];
};

/** What became worse and better by more than both spreads together, and by more than a twentieth. */
export function compareFigures(before: readonly Figure[], now: readonly Figure[]): Comparison {
  const known = new Map(before.map((figure) => [figure.name, figure]));
  const names = new Set(now.map(({ name }) => name));
  const compared: Comparison = {
    ...{ slower: [], faster: [], same: 0, fresh: [] },
    gone: before.map(({ name }) => name).filter((name) => !names.has(name)),
  };
  for (const figure of now) fileFigure(compared, known.get(figure.name), figure);
  return compared;
}

function fileFigure(compared: Comparison, before: Figure | undefined, now: Figure): void {
  const { name } = now;
  if (before?.unit !== now.unit) return void compared.fresh.push(name);
  const worse = (now.median - before.median) * (now.better === 'less' ? 1 : -1);
  if (Math.abs(worse) <= margin(before, now)) compared.same += 1;
  else (worse > 0 ? compared.slower : compared.faster).push({ name, before, now });
}

function margin(before: Figure, now: Figure): number {
  const spreadOf = ({ spread, median }: Figure) => spread ?? (shareOfOneRound / 2) * Math.abs(median);
  return Math.max(spreadOf(before) + spreadOf(now), leastShare * Math.abs(before.median));
}

/** In words, as the console and the report say it. @param date of the figures before */
export function wordsOf({ slower, faster, same, fresh, gone }: Comparison, date: string): string {
  const list = (changes: readonly Change[]) =>
    changes.map(({ name, before, now }) => `${name} (${shown(before)} → ${shown(now)})`).join('; ');
  return [
    `Against ${date}, beyond both spreads and ${String(leastShare * 100)} %:`,
    slower.length > 0 ? `worse: ${list(slower)}.` : 'nothing became worse.',
    faster.length > 0 ? `Better: ${list(faster)}.` : 'Nothing became better.',
    `As before: ${String(same)}.`,
    fresh.length > 0 ? `Not measured then: ${String(fresh.length)}.` : '',
    gone.length > 0 ? `No longer measured: ${gone.join('; ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
