import { levelsOf } from '../../survey-wave/groupings.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { InternalCompetitionFacts } from './evaluate.ts';
import { samePupils } from './same-pupils.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<InternalCompetitionFacts>): LookAlike[] {
  const known = survey.groupings.map(({ by }) => by);
  const allowedFor = [...known.filter((by) => by !== 'group'), ...(hasLevels(survey) ? ['level'] : [])];
  return [
    // Ties inside declared subgroups are explained, whatever their number.
    { id: 'planned-subgroups', checked: known.includes('group') ? 'ruled-out' : 'cannot-tell' },
    { id: 'distance', checked: checkDistance(survey) },
    checkPupils(survey),
    { id: 'just-beginning', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    {
      id: 'ordinary-preference',
      checked: allowedFor.length > 0 ? 'ruled-out' : 'possible',
      values: { count: allowedFor.length, groupings: { terms: allowedFor } },
    },
    { id: 'small-circles', checked: facts.severalGroups ? 'possible' : 'ruled-out' },
  ];
}

const hasLevels = ({ actors }: SurveyWave): boolean => levelsOf(actors).includes(1);

/** Schools that compete for pupils whatever the network does. */
function checkPupils(survey: SurveyWave): LookAlike {
  const { pairs, unknown } = samePupils(survey);
  const checked = pairs.length > 0 ? 'possible' : unknown > 0 ? 'cannot-tell' : 'ruled-out';
  return { id: 'same-pupils', checked, values: { pairs: pairs.length } };
}

/** Allowed for where every place is on record, but for a remote member, whom the form of the decay may not fit. */
function checkDistance({ remote, actors }: SurveyWave): LookAlike['checked'] {
  if (remote.includes(1)) return 'possible';
  return actors.some((actor) => (actor?.latitude ?? null) === null) ? 'cannot-tell' : 'ruled-out';
}
