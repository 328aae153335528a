import { TelarProblem } from './problems.ts';

/** A problem as it crosses between threads: as an error it would lose on the way what it refuses and why. */
export type ProblemFacts = Pick<TelarProblem, 'kind' | 'code' | 'values' | 'field' | 'findings'> & {
  detail: string;
};

export const factsOfProblem = ({
  kind,
  message,
  code,
  values,
  field,
  findings,
}: TelarProblem): ProblemFacts => ({ kind, detail: message, code, values, field, findings });

export const problemOfFacts = ({ kind, detail, ...more }: ProblemFacts): TelarProblem =>
  new TelarProblem(kind, detail, more);
