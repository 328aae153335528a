import { binomialAtMost } from '../../inference/beta-binomial.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';
import type { Settings } from '../settings.ts';
import { ballotOf, type Ballot } from './ballot.ts';
import { headsOf, type Head } from './shared-leadership.ts';

export type DiffuseRolesFacts = {
  voters: number;
  top: number[];
  agree: number;
  named: { member: number; by: number }[];
  blank: number;
  coordinators: number[];
  commitments: number;
  ownerless: number;
  /** Two or three that nearly all name, where they do not agree on one. */
  heads: Head[];
};

export const agreement = 2 / 3;

/** In an ordinary network a quarter of the commitments may have nobody who answers for them. */
export const ordinaryOwnerless = 0.25;

/**
 * Diffuse roles: members that name a coordinator do not name the same one.
 *
 *   p = P(Bin(k, 2/3) ≤ x),   k voters, x for the top choice (declared coordinators count as one)
 *
 * Where they do not agree on one, but nearly all name one of two or three, leadership may be shared: `shared-leadership`.
 *
 * Source      label: SLEP diagnosis; RME study on undefined roles; the yardstick of two in three is this project's
 * Reads       `coordination`, declared coordinators, commitments
 * Returns     p; blank answers, several declared coordinators and commitments without owner are facts beside it, and a
 *             second kind of evidence where so many without owner are rare by themselves: P(Bin(c, 1/4) ≥ o) ≤ α
 * Undefined   not asked: `layer-not-asked`; nobody names anybody: `too-sparse-to-tell`
 * Cost        O(n²)
 */
export function evaluate(
  survey: SurveyWave,
  { alpha }: Pick<Settings, 'alpha'>,
): TestResult<DiffuseRolesFacts> {
  const ballot = ballotOf(survey);
  const voters = ballot.voters.length;
  const choice = topChoice(ballot, survey.coordinators);
  const facts: DiffuseRolesFacts = {
    voters,
    ...choice,
    named: [...ballot.named],
    blank: ballot.answered.length - voters,
    coordinators: [...survey.coordinators],
    commitments: survey.commitments.all,
    ownerless: survey.commitments.ownerless,
    heads: choice.agree < agreement * voters ? headsOf(ballot) : [],
  };
  if (!survey.layersAsked.has('coordination')) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (voters === 0) return testResult(facts, { inapplicable: 'too-sparse-to-tell' });
  if (facts.heads.length > 0) return testResult(facts, { inapplicable: 'shared-leadership' });
  const tail = (x: number): number => binomialAtMost(x, voters, agreement);
  return testResult(facts, {
    p: tail(facts.agree),
    attainable: tail(1),
    kinds: manyOwnerless(facts) <= alpha ? ['ties', 'commitments'] : ['ties'],
  });
}

/** Declared coordinators count as one choice: naming any of them is knowing who coordinates. */
function topChoice(
  { votes, voters, n, named }: Ballot,
  declared: readonly number[],
): Pick<DiffuseRolesFacts, 'top' | 'agree'> {
  const forDeclared = voters.filter((i) => declared.some((j) => votes[i * n + j])).length;
  const most = named[0]?.by ?? 0;
  const isDeclared = forDeclared >= most && forDeclared > 0;
  const top = isDeclared ? declared : named.filter(({ by }) => by === most).map(({ member }) => member);
  return { top: [...top], agree: Math.max(most, forDeclared) };
}

/** P(Bin(c, 1/4) ≥ o): how rare so many commitments without owner are, whoever coordinates. */
const manyOwnerless = ({ commitments, ownerless }: DiffuseRolesFacts): number =>
  binomialAtMost(commitments - ownerless, commitments, 1 - ordinaryOwnerless);
