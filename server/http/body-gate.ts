import type { Request } from 'express';
import { codedProblem } from '../../contract/problems.ts';

/** Bytes of large bodies that are held at once, while they arrive and are read. */
const defaultMostBytes = 256 * 2 ** 20;

/** Seconds after which somebody who was refused may try again. */
const seconds = 5;

/**
 * Lets bodies in as long as all of them fit in memory together.
 *
 * @returns to be called with the bytes that a body takes at most; what it returns is called when they are free again
 * @throws TelarProblem `overloaded`
 */
export function createBodyGate(mostBytes = defaultMostBytes): (bytes: number) => () => void {
  let held = 0;
  return (bytes) => {
    if (held + bytes > mostBytes) throw codedProblem('overloaded', { seconds });
    held += bytes;
    return () => {
      held -= bytes;
    };
  };
}

/** Bytes that a body takes: as many as it says, or as it may where it is compressed or does not say. */
export function bytesAtMost({ headers }: Pick<Request, 'headers'>, limit: number): number {
  const said = headers['content-length'];
  const isCompressed = (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
  if (said === undefined) return headers['transfer-encoding'] === undefined ? 0 : limit;
  return isCompressed ? limit : Math.min(limit, Number(said));
}
