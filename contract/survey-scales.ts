import type { SurveyItem } from './surveys.ts';

/** The steps of a scale, from 1 for the weakest. */
export const scaleOf = (...labels: [es: string, en: string][]): NonNullable<SurveyItem['scale']> =>
  labels.map(([es, en], at) => ({ value: at + 1, label: { es, en } }));
