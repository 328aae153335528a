import type { SurveyItem } from '../../contract/surveys.ts';
import { kitWords, type Language } from './kit-words.ts';

/**
 * What can be answered about one school in an item of ties, or to a statement, from the least to the most; `null`: the
 * school is marked, and no more.
 */
export function stepsOf({ asksDepth, scale }: SurveyItem, language: Language): readonly string[] | null {
  if (scale !== null) return scale.map(({ label }) => label[language]);
  return asksDepth ? kitWords(language).depths : null;
}
