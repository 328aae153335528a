import { codedProblem } from '../../contract/problems.ts';

/** Runs work unless too much of it is under way. */
export type UploadGate = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Uploads that are received or read at one time: each may take the bytes of a whole request on disk. */
const mostUploads = 8;

/** One gate for the whole service, whoever uploads. */
export function createUploadGate(limit = mostUploads): UploadGate {
  let running = 0;
  return async (work) => {
    if (running >= limit) throw codedProblem('uploads-too-many', { limit }, 'files');
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
