import type { QueryRunner } from '../../../graph-queries/query.ts';
import type { SurveyStore, WholeSurvey } from '../ports/survey-store.ts';
import { jsonText, surveyColumns } from '../survey-columns.ts';
import { surveyQueries } from '../survey-queries.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { slices } from './record-batches.ts';

/**
 * Surveys as (:Survey)-[:INVITED]->(:Respondent). Each change is one transaction. What is erased is gone from the
 * graph; the server's transaction logs may hold it until they are rotated (db.tx_log.rotation.retention_policy).
 */
export function neo4jSurveys(
  connection: Connection,
  runner: QueryRunner,
  ready: () => Promise<void>,
): SurveyStore {
  const write = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    await ready();
    return connection.write(work);
  };
  const change = (command: string, parameters: Plain): Promise<number> =>
    write(async (run) => Number((await run(cypherFile(command), parameters))[0]?.['changed'] ?? 0));

  return {
    ...surveyQueries(runner),
    putSurvey: (whole) => write((run) => putSurvey(run, whole)),
    saveAnswer: async ({ answer, ...values }) =>
      (await change('store-answer', { ...values, answer: jsonText(answer) })) > 0,
    eraseAnswer: async (values) => (await change('erase-answer', values)) > 0,
    eraseAnswersOf: (values) => change('erase-answers', values),
    renewToken: async (values) => (await change('renew-token', values)) > 0,
    closeSurvey: async (values) => {
      await change('close-survey', values);
    },
    recordClosing: async ({ id, report }) => {
      await change('store-closing', { id, revision: report.revision, report: JSON.stringify(report) });
    },
    deleteSurvey: (id) =>
      write(async (run) => {
        await run(cypherFile('remove-respondents'), { id });
        const [row] = await run(cypherFile('remove-survey'), { id });
        return Number(row?.['changed'] ?? 0) > 0;
      }),
    clearAnswers: (now) => change('clear-answers', { now }),
  };
}

/** Running it again changes nothing. */
export async function putSurvey(run: Run, whole: WholeSurvey): Promise<void> {
  const { survey, respondents } = surveyColumns(whole);
  const { id } = survey;
  await run(cypherFile('remove-respondents'), { id });
  await run(cypherFile('store-survey'), { survey });
  for (const part of slices(respondents))
    await run(cypherFile('store-respondents'), { id, respondents: part });
}
