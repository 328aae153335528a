import { SurveyDefinition } from '../../graph-queries/surveys/survey-row.ts';
import type { WholeSurvey } from './ports/survey-store.ts';

/** A whole survey as both engines keep it: what does not change, reports and answers as JSON text. */
export function surveyColumns({ survey, report, keepUntil, respondents }: WholeSurvey) {
  const { id, networkId, createdAt, closedAt, revision } = survey;
  const definition = JSON.stringify(SurveyDefinition.parse(survey));
  return {
    survey: { id, networkId, createdAt, definition, closedAt, keepUntil, revision, report: jsonText(report) },
    respondents: respondents.map(
      (
        { id: respondentId, actorId, role, tokenHash, state, version, savedAt, sentAt, answer },
        position,
      ) => ({
        id: respondentId,
        surveyId: id,
        ...{ position, actorId, role, tokenHash, state, version, savedAt, sentAt },
        answer: jsonText(answer),
      }),
    ),
  };
}

/** `null` stays `null`: no answer is not the text "null". */
export const jsonText = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
