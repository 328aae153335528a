import { surveyBank } from '../../../contract/survey-bank.ts';
import type { Survey, SurveyAnswer } from '../../../contract/surveys.ts';
import type { StoredAnswer } from '../../../server/store/ports/survey-store.ts';

/** A closed survey on schools a, b and c that asks for some items of the bank. */
export function surveyOf(items: readonly string[], more: Partial<Survey> = {}): Survey {
  return {
    ...{ id: 'survey-1', networkId: 'red:1', networkName: 'Red', territoryId: null, title: 'Encuesta' },
    ...{ introduction: null, state: 'closed', waveId: '2026', waveDate: null, closesAt: null },
    ...{ maxNominations: null, activities: [], respondents: [], simulated: false, keepAnswersDays: 365 },
    ...{ createdAt: '2026-03-01T12:00:00.000Z', closedAt: '2026-04-01T02:30:00.000Z', revision: null },
    items: items.map((id) => surveyBank.find((item) => item.id === id)!),
    roster: ['a', 'b', 'c'].map((actorId) => ({
      actorId,
      name: `Escuela ${actorId}`,
      rbd: null,
      comunaName: null,
    })),
    ...more,
  };
}

export const answerOf = (more: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  ...{ consent: true, ties: {}, ratings: {}, attendance: {} },
  ...more,
});

/** Marks without strength and depth. */
export const marking = (...to: string[]): SurveyAnswer['ties'][string] => ({
  nobody: to.length === 0,
  marked: to.map((id) => ({ to: id, strength: null, depth: null })),
});

export const stored = (
  actorId: string,
  answer: SurveyAnswer | null,
  more: Partial<StoredAnswer> = {},
): StoredAnswer => ({
  ...{ id: `r-${actorId}`, surveyId: 'survey-1', actorId, role: 'principal', answer, version: 1 },
  ...{ state: answer === null ? 'not-started' : 'sent', savedAt: null, sentAt: null },
  ...more,
});
