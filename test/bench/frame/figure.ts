/** What a figure counts; times are kept in seconds and shown in the unit that suits them. */
export type Unit = 's' | '×' | 'MB' | 'kB' | '%' | 'rows/s' | 'answers/s' | 'answers' | 'imports' | 'points';

/** What a figure should be, in its own unit. A missed aim needs the sentence why, and what would be needed. */
export type Aim = ({ atMost: number } | { atLeast: number }) & {
  /** What it must not be beyond in any case, where that is less than the aim. */
  floor?: number;
  whyMissed?: string;
};

export type Definition = { name: string; unit: Unit; better?: 'less' | 'more'; aim?: Aim };

/** One measured figure: the median of its rounds. `spread`: half the interquartile range, `null` after one round. */
export type Figure = {
  name: string;
  unit: Unit;
  better: 'less' | 'more';
  rounds: number;
  median: number;
  spread: number | null;
  aim?: Aim;
};

const moreIsBetter: ReadonlySet<Unit> = new Set(['×', 'rows/s', 'answers/s', 'answers', 'imports', 'points']);

/** @param values one a round */
export function figureOf({ name, unit, better, aim }: Definition, values: readonly number[]): Figure {
  if (values.length === 0 || !values.every(Number.isFinite))
    throw new Error(`"${name}" was measured as ${values.join(', ') || 'nothing'}.`);
  return {
    ...{ name, unit, better: better ?? (moreIsBetter.has(unit) ? 'more' : 'less') },
    ...{ rounds: values.length, median: median(values), spread: halfInterquartileRange(values) },
    ...(aim && { aim }),
  };
}

/** How many times longer the others take: the ratio of each round. Both are measured in the same rounds. */
export function roundByRound(theirs: readonly number[], ours: readonly number[]): number[] {
  if (theirs.length !== ours.length)
    throw new Error(
      `${theirs.length} rounds cannot be compared with ${ours.length}: a ratio is taken round by round.`,
    );
  return theirs.map((other, round) => other / ours[round]!);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function halfInterquartileRange(values: readonly number[]): number | null {
  return values.length < 2 ? null : (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
}

/** Between two values by their distance. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function isMet({ median: value, aim }: Figure): boolean {
  if (!aim) return true;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}
