import type { SurveyItem } from './surveys.ts';

/**
 * What the answers to an item are facts about. Two items of one subject would give the same facts twice, in two ways:
 * a survey has one of them.
 */
export const subjectOf = ({ id, kind, layer, direction }: SurveyItem): string =>
  kind === 'ties' ? `${String(layer)} ${String(direction)}` : id;
