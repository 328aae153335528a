import type { AnswerSheet, SurveyAnswer, SurveyItem } from '../../../../contract/surveys.ts';

/** What an item needs to know of its survey and of who answers. */
export type ItemContext = {
  actorId: AnswerSheet['actorId'];
  survey: Pick<AnswerSheet['survey'], 'roster' | 'activities' | 'maxNominations'>;
};

export type FieldsProps = {
  item: SurveyItem;
  sheet: ItemContext;
  answer: SurveyAnswer;
  onChange: (answer: SurveyAnswer) => void;
  /** Where it is part of another page, whose heading stands above it. */
  isPart?: boolean;
};
