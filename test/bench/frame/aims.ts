import { type Figure, isMet } from './figure.ts';
import { boundOf, shownValue } from './show-figure.ts';

/** Figures that miss their aim and do not say why: the run fails with them. */
export const missedWithoutReason = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => !isMet(figure) && !figure.aim?.whyMissed?.trim());

/** One line for each missed aim: the figure, the aim, why, and what would be needed. Empty where all are met. */
export function reasons(figures: readonly Figure[]): string {
  const lines = figures.filter((figure) => !isMet(figure)).map(lineOf);
  return lines.length === 0
    ? ''
    : ['**Aims missed, and what would be needed**', lines.join('\n')].join('\n\n');
}

function lineOf({ name, median, unit, aim }: Figure): string {
  const why = aim?.whyMissed?.trim() ?? '';
  return `- ${name}: ${shownValue(median, unit)}, aim ${boundOf(aim!, unit)}. ${why || 'No reason is written down yet.'}`;
}

/** What the console says of aims that nobody has explained. */
export const complaintOf = (id: string, { name, median, unit, aim }: Figure): string =>
  `${id}: "${name}" is ${shownValue(median, unit)} and misses its aim ${boundOf(aim!, unit)}, and its section says neither why nor what would be needed. Write whyMissed beside the aim.`;
