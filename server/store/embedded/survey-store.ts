import PQueue from 'p-queue';
import type { SQLInputValue } from 'node:sqlite';
import type { SurveyStore, WholeSurvey } from '../ports/survey-store.ts';
import { jsonText, surveyColumns } from '../survey-columns.ts';
import { surveyQueries } from '../survey-queries.ts';
import { createQueryRunner } from './query-runner.ts';
import { type RestoringSurveys, surveyRestoring } from './restore-surveys.ts';
import { cleanSurveyFile, openSurveyFile, type SurveyFile } from './survey-file.ts';
import { transaction } from './transaction.ts';

type Values = Record<string, SQLInputValue>;

/** Where the survey of a respondent is open. */
const isOpen = 'surveyId IN (SELECT id FROM survey WHERE closedAt IS NULL)';

const changeAnswer = `UPDATE respondent
  SET answer = $answer, state = $state, savedAt = $savedAt, sentAt = $sentAt, version = version + 1
  WHERE tokenHash = $tokenHash AND version = $version`;

const clearAnswer = "SET answer = NULL, state = 'erased', version = version + 1, sentAt = NULL";

/**
 * Surveys in `surveys.sqlite`, in the folder of the store.
 *
 * @throws TelarProblem `store-unavailable`
 */
export function openEmbeddedSurveys(
  folder: string,
  timeouts: { writeMs: number; readMs: number },
): SurveyStore & RestoringSurveys & { close(): Promise<void> } {
  const file = openSurveyFile(folder, timeouts.readMs);
  const queue = new PQueue({ concurrency: 1 });
  const write = <T>(work: () => T | Promise<T>) =>
    queue.add(() => transaction(file.writer, timeouts.writeMs, work, file.guard));
  const change = (sql: string, values: Values) => write(() => run(file, sql, values));
  /** A change that leaves no trace of what it took away. */
  const erase = (work: () => number) =>
    queue.add(async () => {
      const erased = await transaction(file.writer, timeouts.writeMs, work, file.guard);
      if (erased > 0) await cleanSurveyFile(file);
      return erased;
    });

  return {
    ...surveyQueries(createQueryRunner(file.reader)),
    ...surveyRestoring(file, { put: (whole) => put(file, whole), write, erase }),
    putSurvey: (whole) => write(() => put(file, whole)),
    saveAnswer: async ({ answer, ...values }) =>
      (await change(`${changeAnswer} AND ${isOpen}`, { ...values, answer: jsonText(answer) })) > 0,
    eraseAnswer: async (values) =>
      (await erase(() => run(file, changeAnswer, { ...values, answer: null, state: 'erased' }))) > 0,
    eraseAnswersOf: (values) =>
      erase(() =>
        run(
          file,
          `UPDATE respondent ${clearAnswer} WHERE actorId = $actorId AND answer IS NOT NULL
           AND surveyId IN (SELECT id FROM survey WHERE networkId = $networkId)`,
          values,
        ),
      ),
    renewToken: async (values) =>
      (await change(
        `UPDATE respondent SET tokenHash = $tokenHash WHERE id = $respondentId AND surveyId = $surveyId AND ${isOpen}`,
        values,
      )) > 0,
    closeSurvey: async (values) => {
      const close =
        'UPDATE survey SET closedAt = $closedAt, keepUntil = $keepUntil WHERE id = $id AND closedAt IS NULL';
      await change(close, values);
    },
    recordClosing: async ({ id, report }) => {
      const values = { id, revision: report.revision, report: JSON.stringify(report) };
      await change(
        'UPDATE survey SET revision = $revision, report = $report WHERE id = $id AND report IS NULL',
        values,
      );
    },
    deleteSurvey: async (id) => (await erase(() => remove(file, id))) > 0,
    clearAnswers: (now) =>
      erase(() =>
        run(
          file,
          `UPDATE respondent SET answer = NULL WHERE answer IS NOT NULL
           AND surveyId IN (SELECT id FROM survey WHERE keepUntil <= $now AND report IS NOT NULL)`,
          { now },
        ),
      ),
    close: async () => {
      await queue.add(() => close(file));
    },
  };
}

function run({ writer }: SurveyFile, sql: string, values: Values): number {
  return Number(writer.prepare(sql).run(values).changes);
}

function remove(file: SurveyFile, id: string): number {
  run(file, 'DELETE FROM respondent WHERE surveyId = $id', { id });
  return run(file, 'DELETE FROM survey WHERE id = $id', { id });
}

function put(file: SurveyFile, whole: WholeSurvey): void {
  const { survey, respondents } = surveyColumns(whole);
  remove(file, survey.id);
  insert(file, 'survey', survey);
  for (const respondent of respondents) insert(file, 'respondent', respondent);
}

function insert(file: SurveyFile, table: 'survey' | 'respondent', values: Values): void {
  const names = Object.keys(values);
  const marks = names.map((name) => `$${name}`).join(', ');
  run(file, `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, values);
}

function close({ writer, reader }: SurveyFile): void {
  if (reader.isOpen) reader.close();
  if (writer.isOpen) writer.close();
}
