import { fold } from '../../../contract/fold.ts';
import { surveyBank } from '../../../contract/survey-bank.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';

const byText = surveyBank.flatMap((item) =>
  [item.text.es, item.text.en].map((text) => ({ item, text: fold(text) })),
);

/**
 * The item of Telar's survey bank that a heading repeats, with whatever the form tool wrote around it; or its id, where
 * forms have names that are not shown (`recibe_conocimiento/rbd_8008`).
 */
export function bankItemOf(heading: string): SurveyItem | null {
  const folded = fold(heading);
  const byWords = byText.find(({ text }) => folded.includes(text));
  if (byWords !== undefined) return byWords.item;
  const names = heading.split('/').map((name) => name.replaceAll('_', '-'));
  return surveyBank.find(({ id }) => names.includes(id)) ?? null;
}

/** Whether a text is that of an item and nothing else. */
export const isBankText = (text: string): boolean => byText.some((each) => each.text === fold(text));

const bankScales: readonly ReadonlyMap<string, number>[] = [
  ...new Set(surveyBank.flatMap(({ scale }) => (scale === null ? [] : [scale]))),
].map(
  (scale) =>
    new Map(scale.flatMap(({ value, label }) => [label.es, label.en].map((each) => [fold(each), value]))),
);

/** The steps of the one scale of the bank that all these words stand on; `null`: they do not. */
export const bankScaleOf = (words: readonly string[]): ReadonlyMap<string, number> | null =>
  words.length === 0
    ? null
    : (bankScales.find((scale) => words.every((word) => scale.has(fold(word)))) ?? null);
