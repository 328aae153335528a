import type { SurveyRespondent } from '../../../../contract/surveys.ts';

/** How many respondents there are in each state. */
export function answerCounts(respondents: readonly Pick<SurveyRespondent, 'state'>[]) {
  const countOf = (wanted: SurveyRespondent['state']) =>
    respondents.filter(({ state }) => state === wanted).length;
  return {
    respondents: respondents.length,
    sent: countOf('sent'),
    started: countOf('started'),
    notStarted: countOf('not-started'),
    erased: countOf('erased'),
  };
}
