import type { SurveyItem } from '../../../../contract/surveys.ts';

/** Minutes that an item takes: a list of schools has to be read, a sentence only to be judged. */
const minutes: Record<SurveyItem['kind'], number> = { ties: 1.8, rating: 0.35, attendance: 1 };

/** About how many minutes a survey takes, at least one. */
export const minutesFor = (items: readonly Pick<SurveyItem, 'kind'>[]): number =>
  Math.max(1, Math.round(items.reduce((sum, { kind }) => sum + minutes[kind], 0)));
