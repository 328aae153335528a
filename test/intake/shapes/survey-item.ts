import { surveyBank } from '../../../contract/survey-bank.ts';
import type { SurveyItem } from '../../../contract/surveys.ts';

export function surveyItemOf(id: string): SurveyItem {
  const item = surveyBank.find((each) => each.id === id);
  if (item === undefined) throw new Error(`The bank has no item ${id}.`);
  return item;
}
