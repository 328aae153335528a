import { fold } from '../../../contract/fold.ts';
import type { ColumnReading } from '../../../contract/table-readings.ts';
import { characteristicWords, foldedWord } from '../bundle/vocabulary.ts';
import { bankItemOf } from './bank-items.ts';
import type { HeadingParts } from './form-headings.ts';
import { proposeRatingScale } from './scales.ts';

type Rating = Pick<ColumnReading, 'role' | 'characteristic' | 'scale' | 'item'>;

/** Labels of two words or more: a single one ("confianza") may be about anything. */
const labels = [...characteristicWords].filter(([label]) => label.includes('_') && label.length > 12);

/** A column of scores from 1 to 4 for one of the ten characteristics of effective networks, by its heading. */
export function ratingOf(
  heading: string,
  { item, about }: HeadingParts,
  cells: readonly string[],
): Rating | null {
  const characteristic =
    bankItemOf(heading)?.characteristic ??
    characteristicWords.get(foldedWord(about ?? heading)) ??
    labels.find(([label]) => fold(heading).includes(label.replaceAll('_', ' ')))?.[1] ??
    null;
  if (characteristic === null) return null;
  const scale = proposeRatingScale(cells);
  return scale === null ? null : { role: 'rating', characteristic, scale, item };
}
