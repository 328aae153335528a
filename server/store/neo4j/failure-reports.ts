import type { TelarProblem } from '../../../contract/problems.ts';
import type { DatabaseFailure } from './options.ts';

/** Milliseconds in which the same failure is said once: a server that is away fails every query. */
const quietMs = 10_000;

/**
 * Says why the database failed, in its own words, to whoever keeps a log: an answer holds but one sentence. The same
 * again and again is said once in a while, with how often it happened.
 */
export function failureReports(report: ((failure: DatabaseFailure) => void) | undefined) {
  const last = new Map<string, { at: number; unsaid: number }>();
  const reportOnce = ({ code, reason, sentence }: Omit<DatabaseFailure, 'times'>) => {
    const name = `${code} ${sentence}`;
    const known = last.get(name);
    if (known !== undefined && performance.now() - known.at < quietMs) {
      known.unsaid += 1;
      return;
    }
    last.set(name, { at: performance.now(), unsaid: 0 });
    report?.({ code, reason, sentence, times: 1 + (known?.unsaid ?? 0) });
  };
  return {
    ofProblem: (problem: TelarProblem, cause: unknown) => {
      const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
      const reason = cause instanceof Error ? cause.message : String(cause);
      reportOnce({ code, reason, sentence: problem.message });
    },
    /** What the driver warns of by itself, such as a query that it tries again. */
    ofDriver: (message: string) => {
      reportOnce({ code: 'driver', reason: message, sentence: 'The driver of the database warns.' });
    },
  };
}
