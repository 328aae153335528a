import type { Survey, SurveySummary } from '../../contract/surveys.ts';
import type { QueryRunner, Row } from '../../graph-queries/query.ts';
import { findAnswer } from '../../graph-queries/surveys/find-answer.ts';
import { findSurvey } from '../../graph-queries/surveys/find-survey.ts';
import { listSurveys } from '../../graph-queries/surveys/list-surveys.ts';
import { surveyAnswers } from '../../graph-queries/surveys/survey-answers.ts';
import { surveyRespondents } from '../../graph-queries/surveys/survey-respondents.ts';
import { cursorsOf } from './cursor.ts';
import type { StoredAnswer, StoredSurvey, SurveyStore, WholeSurvey } from './ports/survey-store.ts';

type SurveyQueries = Pick<
  SurveyStore,
  'listSurveys' | 'findSurvey' | 'findAnswer' | 'listAnswers' | 'streamSurveys' | 'findClosing'
>;

const cursors = cursorsOf('surveys', ['string', 'string']);

/** The half of the port that changes nothing; the same on both engines. */
export function surveyQueries({ runQuery }: Pick<QueryRunner, 'runQuery'>): SurveyQueries {
  const list: SurveyStore['listSurveys'] = async ({ limit, cursor }) => {
    const after = cursors.after(cursor);
    const rows = await runQuery(listSurveys, {
      afterCreated: after && String(after[0]),
      afterId: after && String(after[1]),
      limit: limit + 1,
    });
    return cursors.page(rows, limit, ({ id, definition }) => [definition.createdAt, id], summaryOf);
  };
  return {
    listSurveys: list,
    async findSurvey(id) {
      const [row] = await runQuery(findSurvey, { id });
      if (!row) return null;
      const respondents = await runQuery(surveyRespondents, { id });
      return { ...surveyOf(row), respondents: respondents.map(respondentOf) };
    },
    async findAnswer(tokenHash) {
      const [row] = await runQuery(findAnswer, { tokenHash });
      return row ? withoutToken(row) : null;
    },
    listAnswers: async (id) => (await runQuery(surveyAnswers, { id })).map(withoutToken),
    async *streamSurveys() {
      for (let cursor: string | undefined; ;) {
        const page = await list({ limit: 100, cursor });
        for (const { id } of page.items) {
          const [row] = await runQuery(findSurvey, { id });
          if (row) yield wholeOf(row, await runQuery(surveyAnswers, { id }));
        }
        if (page.nextCursor === null) return;
        cursor = page.nextCursor;
      }
    },
    findClosing: async (id) => (await runQuery(findSurvey, { id }))[0]?.report ?? null,
  };
}

function surveyOf({ definition, closedAt, revision }: Row<typeof findSurvey>): StoredSurvey {
  return { ...definition, state: closedAt === null ? 'open' : 'closed', closedAt, revision };
}

const wholeOf = (row: Row<typeof findSurvey>, respondents: Row<typeof surveyAnswers>[]): WholeSurvey => ({
  survey: surveyOf(row),
  report: row.report,
  keepUntil: row.keepUntil,
  respondents,
});

function summaryOf({
  definition,
  closedAt,
  respondents,
  sent,
  started,
}: Row<typeof listSurveys>): SurveySummary {
  const { id, title, networkId, networkName, createdAt, closesAt } = definition;
  const state = closedAt === null ? 'open' : 'closed';
  return { id, title, networkId, networkName, state, createdAt, closesAt, respondents, sent, started };
}

function respondentOf(row: Row<typeof surveyRespondents>): Survey['respondents'][number] {
  const { id, actorId, role, state, savedAt, sentAt } = row;
  return { id, actorId, role, state, savedAt, sentAt };
}

function withoutToken({ tokenHash: _tokenHash, ...answer }: Row<typeof surveyAnswers>): StoredAnswer {
  return answer;
}
