import { matrixOf, respondentsOf, type SurveyWave } from '../../survey-wave/survey-wave.ts';

/** Who names whom as coordinating. */
export type Ballot = {
  readonly n: number;
  readonly votes: Uint8Array;
  /** Members that answered, and those of them that name somebody. */
  readonly answered: readonly number[];
  readonly voters: readonly number[];
  /** Who is named, and by how many, those named most first. */
  readonly named: readonly { readonly member: number; readonly by: number }[];
};

export function ballotOf(survey: SurveyWave): Ballot {
  const { n } = survey;
  const votes = matrixOf(survey, 'coordination');
  const answered = respondentsOf(survey);
  const voters = answered.filter((i) => votes.subarray(i * n, i * n + n).includes(1));
  const named = survey.ids
    .map((_, member) => ({ member, by: voters.filter((i) => votes[i * n + member]).length }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || a.member - b.member);
  return { n, votes, answered, voters, named };
}
