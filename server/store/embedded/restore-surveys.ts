import type { WholeSurvey } from '../ports/survey-store.ts';
import { checkEmpty } from '../revisions/archived-statements.ts';
import type { SurveyFile } from './survey-file.ts';

/** What restoring a whole store needs of the file of surveys, which is committed apart from the store's own. */
export type RestoringSurveys = {
  count(): Promise<number>;
  /** Stores surveys under the id of a restore, all or none. @throws TelarProblem `conflict` when there is any survey */
  restore(id: string, surveys: AsyncIterable<WholeSurvey>): Promise<void>;
  /** Whether a restore was begun and it is not known yet whether it was committed. */
  isRestoring(): boolean;
  /** Ends the restore that was begun: its surveys stay where it was committed, and go without a trace where it was not. */
  finishRestoring(isCommitted: (id: string) => boolean): Promise<void>;
};

type Writing = {
  put(whole: WholeSurvey): void;
  write(work: () => Promise<void>): Promise<void>;
  /** @param work gives how many answers it erased */
  erase(work: () => number): Promise<number>;
};

export function surveyRestoring(
  { reader, writer }: SurveyFile,
  { put, write, erase }: Writing,
): RestoringSurveys {
  // The table is there only while a restore is between its two commits.
  const isRestoring = () =>
    reader.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'restoring'`).get() !== undefined;
  const count = (database = reader) =>
    Number(database.prepare('SELECT count(*) AS surveys FROM survey').get()?.['surveys']);
  return {
    count: async () => count(),
    restore: (id, surveys) =>
      write(async () => {
        checkEmpty({ revisions: 0, views: 0, surveys: count(writer) });
        writer.exec('CREATE TABLE restoring (id TEXT NOT NULL) STRICT');
        writer.prepare('INSERT INTO restoring (id) VALUES (?)').run(id);
        for await (const whole of surveys) put(whole);
      }),
    isRestoring,
    finishRestoring: async (isCommitted) => {
      if (!isRestoring()) return;
      const id = String(reader.prepare('SELECT id FROM restoring').get()?.['id']);
      await erase(() => {
        writer.exec('DROP TABLE restoring');
        if (isCommitted(id)) return 0;
        writer.exec('DELETE FROM respondent');
        return Number(writer.prepare('DELETE FROM survey').run().changes);
      });
    },
  };
}
