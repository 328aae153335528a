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

/** Reads the problem details of a failed answer; anything else becomes a plain status. */
export async function problemOf(answer: Response): Promise<RequestProblem> {
  const body: unknown = await answer.json().catch(() => null);
  const problem = Problem.safeParse(body);
  return problem.success
    ? new RequestProblem(answer.status, problem.data, problem.data.detail)
    : new RequestProblem(answer.status, null, answer.statusText);
}

/** Which advice fits: try again, go back, or write to the maintainers. */
export function adviceFor(error: unknown): 'offline' | 'not-found' | 'invalid' | 'busy' | 'failed' {
  if (!(error instanceof RequestProblem)) return 'failed';
  if (error.status === 0) return 'offline';
  if (error.status === 404 || error.status === 501) return 'not-found';
  if (error.status === 429 || error.status === 503) return 'busy';
  return error.status >= 400 && error.status < 500 ? 'invalid' : 'failed';
}
