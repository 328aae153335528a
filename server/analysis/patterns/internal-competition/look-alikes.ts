import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';
import { samePupils } from './same-pupils.ts';

export function lookAlikes(survey: SurveyWave): LookAlike[] {
  const known = survey.groupings.map(({ by }) => by);
  return [
    { id: 'planned-subgroups', checked: known.includes('group') ? 'possible' : 'cannot-tell' },
    { id: 'distance', checked: checkDistance(survey) },
    checkPupils(survey),
    { id: 'just-beginning', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    {
      id: 'ordinary-preference',
      checked: known.length > 0 ? 'ruled-out' : 'possible',
      values: { count: known.length, groupings: { terms: known } },
    },
  ];
}

/** Schools that compete for pupils whatever the network does. */
function checkPupils(survey: SurveyWave): LookAlike {
  const { pairs, unknown } = samePupils(survey);
  const checked = pairs.length > 0 ? 'possible' : unknown > 0 ? 'cannot-tell' : 'ruled-out';
  return { id: 'same-pupils', checked, values: { pairs: pairs.length } };
}

function checkDistance({ remote, actors }: SurveyWave): LookAlike['checked'] {
  if (remote.includes(1)) return 'possible';
  return actors.some((actor) => (actor?.latitude ?? null) === null) ? 'cannot-tell' : 'ruled-out';
}
