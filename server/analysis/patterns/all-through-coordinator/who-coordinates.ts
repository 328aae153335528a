import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { ballotOf } from '../diffuse-roles/ballot.ts';
import { agreement } from '../diffuse-roles/evaluate.ts';

/** Who is declared to coordinate; where nobody is, whom two in three of those that name somebody name. */
export function whoCoordinates(survey: SurveyWave): {
  coordinators: number[];
  declared: boolean;
  voters: number;
} {
  const { voters, named } = ballotOf(survey);
  const agreed = named.filter(({ by }) => by >= agreement * voters.length).map(({ member }) => member);
  const declared = survey.coordinators.length > 0;
  return { coordinators: declared ? [...survey.coordinators] : agreed, declared, voters: voters.length };
}
