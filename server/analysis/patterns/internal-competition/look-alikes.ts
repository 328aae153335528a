import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

export function lookAlikes(survey: SurveyWave): LookAlike[] {
  const known = survey.groupings.map(({ by }) => by);
  return [
    { id: 'planned-subgroups', checked: known.includes('group') ? 'possible' : 'cannot-tell' },
    { id: 'distance', checked: checkDistance(survey) },
    { id: 'just-beginning', checked: survey.position === 0 ? 'possible' : 'ruled-out' },
    {
      id: 'ordinary-preference',
      checked: known.length > 0 ? 'ruled-out' : 'possible',
      values: { count: known.length, groupings: { terms: known } },
    },
  ];
}

function checkDistance({ remote, actors }: SurveyWave): LookAlike['checked'] {
  if (remote.includes(1)) return 'possible';
  return actors.some((actor) => (actor?.latitude ?? null) === null) ? 'cannot-tell' : 'ruled-out';
}
