import { availableParallelism } from 'node:os';
import { problemOfFacts } from '../../contract/problem-facts.ts';
import type { TelarProblem } from '../../contract/problems.ts';
import { Admission } from '../runtime/admission.ts';
import type { SentBody } from '../runtime/bodies-worker.ts';
import { bodiesAtOnce } from '../runtime/pools.ts';
import type { ReadAnalysis } from '../runtime/read-analysis.ts';
import type { Dependencies } from './dependencies.ts';

/** A body that was read and held to its schema on another thread. */
export type LargeBody = {
  /** Names the body where it is compared with another. */
  digest: string;
  /** What its schema makes of it, or why it is refused. */
  content: { value: unknown } | { problem: TelarProblem };
  /** The network of a body to be analysed, whose value has no actors and no ties. */
  network: ReadAnalysis | null;
};

/**
 * Reads a body in its turn.
 *
 * @throws TelarProblem `body-too-deep`, `body-unreadable`; `body-too-large` where it takes more memory or time than any
 *   body may; `overloaded`; the signal's reason
 */
export type BodyChecker = (sent: SentBody, signal: AbortSignal) => Promise<LargeBody>;

/** Bodies that wait at most, and for how long. */
const waiting = { waiting: 200, waitMs: 20_000 } as const;

export function bodyChecker({ pools }: Pick<Dependencies, 'pools'>): BodyChecker {
  const admission = new Admission({ atOnce: bodiesAtOnce(availableParallelism()), ...waiting });
  return async (sent, signal) => {
    const read = await admission.run(() => pools.bodies.run('check', sent, signal), signal);
    const { content, ...more } = read;
    return {
      ...more,
      content: 'refused' in content ? { problem: problemOfFacts(content.refused) } : content,
    };
  };
}
