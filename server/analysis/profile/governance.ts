import type { NetworkData } from '../../../contract/network-data.ts';
import type { StatementValues } from '../statement.ts';
import { namesOf } from '../survey-wave/member-names.ts';
import { matrixOf, respondentsOf, type SurveyWave } from '../survey-wave/survey-wave.ts';

/** Share of the answers that must name the same school for the network to be read as led by it. */
const leadShare = 0.6;
const fewestVoters = 3;

export type Governance = {
  readonly form: 'shared' | 'lead-organisation' | 'network-administrative-organisation';
  /** By the names under which the API gives them: `by` the actor that runs it, `share` of the answers that name it. */
  readonly facts: { readonly by?: string; readonly share?: number | null };
  readonly values?: StatementValues;
};

/**
 * Governance: who runs the network, as a description and not a grade.
 *
 *   shared                                no single school is named to coordinate by 6 in 10
 *   lead-organisation                     one member is
 *   network-administrative-organisation   the declared coordinator or facilitator is not one of the schools
 *
 * Source   Provan & Kenis 2008, doi:10.1093/jopart/mum015
 * Returns  null when nothing tells: no coordinator declared and nobody asked who coordinates
 */
export function governance(survey: SurveyWave, { members }: NetworkData): Governance | null {
  const outside = members.find(
    ({ role, actorId }) =>
      (role === 'coordinator' || role === 'facilitator') && !survey.ids.includes(actorId),
  );
  if (outside) return { form: 'network-administrative-organisation', facts: { by: outside.actorId } };
  const { coordinators } = survey;
  return (
    byVotes(survey) ??
    (coordinators.length === 1
      ? lead(survey, coordinators[0]!, null)
      : coordinators.length > 1
        ? shared(null)
        : null)
  );
}

/** What the answers to "who coordinates" say; null with fewer than three. */
function byVotes(survey: SurveyWave): Governance | null {
  const voters = respondentsOf(survey).filter((i) => row(survey, i).includes(1));
  if (voters.length < fewestVoters) return null;
  const by = survey.ids.map((_, j) => voters.filter((i) => row(survey, i)[j]).length);
  const most = by.reduce((best, got, j) => (got > by[best]! ? j : best), 0);
  const share = by[most]! / voters.length;
  return share >= leadShare ? lead(survey, most, share) : shared(share);
}

const row = (survey: SurveyWave, i: number): Uint8Array =>
  matrixOf(survey, 'coordination').subarray(i * survey.n, (i + 1) * survey.n);

const lead = (survey: SurveyWave, member: number, share: number | null): Governance => ({
  form: 'lead-organisation',
  facts: { by: survey.ids[member]!, share },
  values: { names: namesOf(survey, [member]) },
});

const shared = (share: number | null): Governance => ({ form: 'shared', facts: { share } });
