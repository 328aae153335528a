import type { ProblemCode } from '../../../contract/problem-sentences.ts';
import { codedProblem } from '../../../contract/problems.ts';

/** Primary result codes of SQLite that a person can do something about, each with the code of what to say. */
const codes: Readonly<Record<number, ProblemCode>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-read-only',
  10: 'store-disk-failed',
  11: 'store-damaged',
  13: 'store-disk-full',
  14: 'store-not-opened',
  26: 'store-of-other-kind',
};

/** Extended result codes whose primary code says less: no room to make the index of the log. */
const extended: Readonly<Record<number, ProblemCode>> = { 4874: 'store-disk-full' };

/** SQLite's primary result code of an error, if it is one of SQLite's. */
export function sqliteCode(error: unknown): number | null {
  const code = extendedCode(error);
  return code === null ? null : code & 0xff;
}

function extendedCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code : null;
}

export const isBusy = (error: unknown): boolean => sqliteCode(error) === 5 || sqliteCode(error) === 6;

/** The same error as a sentence for the user, where it is about the file rather than about the query. */
export function sqliteProblem(error: unknown, file = 'telar.sqlite'): unknown {
  const closed = (error as { code?: unknown } | null)?.code === 'ERR_INVALID_STATE';
  const code = closed
    ? 'store-closed'
    : (extended[extendedCode(error) ?? -1] ?? codes[sqliteCode(error) ?? -1]);
  return code === undefined ? error : codedProblem(code, { file }, undefined, error);
}
