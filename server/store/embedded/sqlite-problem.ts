import { TelarProblem } from '../../../contract/problems.ts';

/** Primary result codes of SQLite that a person can do something about, each with what to say. */
const sentences: Readonly<Record<number, string>> = {
  5: 'Another program is writing to the store. Try again in a moment.',
  6: 'Another program is writing to the store. Try again in a moment.',
  8: 'The store cannot be written: its file or folder is read-only. Check who owns it.',
  10: 'The disk that holds the store failed. Check the disk, then try again.',
  11: 'The file of the store is damaged. Restore {file} from a copy, or remove it and begin anew.',
  13: 'The disk that holds the store is full. Free some space, then try again.',
  14: 'The file of the store cannot be opened. Check that its folder exists and that Telar may write there.',
  26: 'The file {file} is not a store of Telar, or it is damaged. Restore it from a copy, or remove it and begin anew.',
};

/** SQLite's primary result code of an error, if it is one of SQLite's. */
export function sqliteCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}

export const isBusy = (error: unknown): boolean => sqliteCode(error) === 5 || sqliteCode(error) === 6;

/** The same error as a sentence for the user, where it is about the file rather than about the query. */
export function sqliteProblem(error: unknown, file = 'telar.sqlite'): unknown {
  const sentence = sentences[sqliteCode(error) ?? -1]?.replace('{file}', file);
  if (sentence) return new TelarProblem('store-unavailable', sentence, { cause: error });
  const closed = (error as { code?: unknown } | null)?.code === 'ERR_INVALID_STATE';
  return closed
    ? new TelarProblem('store-unavailable', 'The store has been closed.', { cause: error })
    : error;
}
