import { Problem } from '../../contract/problems.ts';

/** What went wrong with a request, in a form a screen can explain. `status` 0: the service was not reached. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  constructor(status: number, problem: Problem | null, detail: string) {
    super(detail);
    this.name = 'RequestProblem';
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Whether there is no such thing for whoever reads: it is not stored, not offered, or not for them. Every other failure
 * leaves it unknown.
 */
export const isAbsent = (error: unknown): boolean =>
  error instanceof RequestProblem && (error.status === 404 || error.status === 501 || isForbidden(error));

/** Whether an account does not include something. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof RequestProblem && error.problem?.code === 'not-permitted';

/** Whether nobody has signed in, where somebody has to. A password that is wrong is another problem. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof RequestProblem && error.problem?.code === 'not-signed-in';

/** Reads the problem details of a failed answer; anything else becomes a plain status. */
export async function problemOf(answer: Response): Promise<RequestProblem> {
  const body: unknown = await answer.json().catch(() => null);
  const problem = Problem.safeParse(body);
  return problem.success
    ? new RequestProblem(answer.status, problem.data, problem.data.detail)
    : new RequestProblem(answer.status, null, answer.statusText);
}

const adviceByStatus = {
  0: 'offline',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'refused',
  429: 'busy',
  501: 'not-found',
  503: 'busy',
} as const;
export type Advice = (typeof adviceByStatus)[keyof typeof adviceByStatus] | 'invalid' | 'failed';

/** Which advice fits: try again, go back, look at the file, or write to the maintainers. */
export function adviceFor(error: unknown): Advice {
  if (!(error instanceof RequestProblem)) return 'failed';
  const { status } = error;
  if (status in adviceByStatus) return adviceByStatus[status as keyof typeof adviceByStatus];
  return status >= 400 && status < 500 ? 'invalid' : 'failed';
}
