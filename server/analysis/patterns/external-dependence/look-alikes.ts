import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

export const lookAlikes = ({ position, layersAsked }: SurveyWave): LookAlike[] => [
  { id: 'new-network', checked: position === 0 ? 'possible' : 'ruled-out' },
  { id: 'good-support', checked: 'possible' },
  {
    id: 'ties-not-asked',
    checked: layersAsked.has('joint-work') && layersAsked.has('knowledge') ? 'ruled-out' : 'possible',
  },
];
