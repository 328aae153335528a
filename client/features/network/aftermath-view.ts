import type { Aftermath, AftermathTie } from '../../../contract/aftermath.ts';

export const phases = ['before', 'during', 'after'] as const;
export const sides = ['schools', 'support', 'others'] as const;
/** What is listed of a support that ended, the graver first. */
export const fates = ['ended', 'outlived', 'new', 'endedEarlier', 'unknown'] as const;

/** Whether there is an end of a support to speak of: that of the one shown, or of another that may be chosen. */
export const hasEndedSupport = (answer: Aftermath): boolean =>
  isOver(answer) || answer.candidates.some(({ ended }) => ended);

/** Whether the support that is shown has ended, so that before, during and after can be set beside each other. */
export const isOver = ({ state, period }: Aftermath): boolean =>
  state !== 'no-support' && state !== 'still-running' && period.to !== null;

type Segment = { side: (typeof sides)[number]; percent: number };

/** The bar of each phase: its parts in per cent of the longest of the three. `null` where the ties are not known. */
export function barsOf(ties: Aftermath['ties']): Record<(typeof phases)[number], Segment[] | null> {
  const longest = Math.max(1, ...phases.map((phase) => ties[phase]?.all ?? 0));
  const bar = (counts: Aftermath['ties']['during']): Segment[] | null =>
    counts &&
    sides
      .filter((side) => counts[side] > 0)
      .map((side) => ({ side, percent: (100 * counts[side]) / longest }));
  return { before: bar(ties.before), during: bar(ties.during), after: bar(ties.after) };
}

/** Ties among schools first, then those with the support, then the others; each in the order given. */
export const bySide = (ties: readonly AftermathTie[]): AftermathTie[] =>
  sides.flatMap((side) => ties.filter(({ among }) => among === side));
