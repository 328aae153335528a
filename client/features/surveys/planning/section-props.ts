import type { SurveyItem } from '../../../../contract/surveys.ts';
import type { SurveyDraft } from './survey-draft.ts';

/** What a part of the form of a new survey is given. */
export type SectionProps = {
  draft: SurveyDraft;
  bank: readonly SurveyItem[];
  change: (part: Partial<SurveyDraft>) => void;
};
