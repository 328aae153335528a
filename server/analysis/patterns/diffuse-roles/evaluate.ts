import { binomialAtMost } from '../../inference/beta-binomial.ts';
import { matrixOf, respondentsOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { testResult, type TestResult } from '../pattern.ts';

export type DiffuseRolesFacts = {
  voters: number;
  top: number[];
  agree: number;
  named: { member: number; by: number }[];
  blank: number;
  coordinators: number[];
  commitments: number;
  ownerless: number;
};

export const agreement = 2 / 3;

/**
 * Diffuse roles: members that name a coordinator do not name the same one.
 *
 *   p = P(Bin(k, 2/3) ≤ x),   k voters, x for the top choice (declared coordinators count as one)
 *
 * Source      label: SLEP diagnosis; RME study on undefined roles; the yardstick of two in three is this project's
 * Reads       `coordination`, declared coordinators, commitments
 * Returns     p; blank answers, several declared coordinators and commitments without owner are facts beside it
 * Undefined   not asked: `layer-not-asked`; nobody names anybody: `too-sparse-to-tell`
 * Cost        O(n²)
 */
export function evaluate(survey: SurveyWave): TestResult<DiffuseRolesFacts> {
  const { n } = survey;
  const votes = matrixOf(survey, 'coordination');
  const answered = respondentsOf(survey);
  const voters = answered.filter((i) => votes.subarray(i * n, i * n + n).includes(1));
  const by = Array.from({ length: n }, (_, j) => voters.filter((i) => votes[i * n + j]).length);
  // Declared coordinators count as one choice: naming any of them is knowing who coordinates.
  const declared = survey.coordinators;
  const forDeclared = voters.filter((i) => declared.some((j) => votes[i * n + j])).length;
  const most = by.reduce((largest, got) => Math.max(largest, got), 0);
  const agree = Math.max(most, forDeclared);
  const top =
    forDeclared >= most && forDeclared > 0
      ? [...declared]
      : by.flatMap((got, j) => (got === most && got > 0 ? [j] : []));
  const facts: DiffuseRolesFacts = {
    voters: voters.length,
    top,
    agree,
    named: by
      .flatMap((got, member) => (got > 0 ? [{ member, by: got }] : []))
      .sort((a, b) => b.by - a.by || a.member - b.member),
    blank: answered.length - voters.length,
    coordinators: [...declared],
    commitments: survey.commitments.all,
    ownerless: survey.commitments.ownerless,
  };
  if (!survey.layersAsked.has('coordination')) return testResult(facts, { inapplicable: 'layer-not-asked' });
  if (voters.length === 0) return testResult(facts, { inapplicable: 'too-sparse-to-tell' });
  const tail = (x: number): number => binomialAtMost(x, voters.length, agreement);
  const half = facts.commitments >= 3 && facts.ownerless * 2 >= facts.commitments;
  return testResult(facts, {
    p: tail(agree),
    attainable: tail(1),
    kinds: half ? ['ties', 'commitments'] : ['ties'],
  });
}
