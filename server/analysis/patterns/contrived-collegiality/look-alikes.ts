import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike } from '../pattern.ts';

export const lookAlikes = ({ position, externals }: SurveyWave): LookAlike[] => [
  { id: 'required-by-law', checked: 'possible' },
  { id: 'new-network', checked: position <= 1 ? 'possible' : 'ruled-out' },
  { id: 'good-support', checked: externals.length > 0 ? 'possible' : 'cannot-tell' },
];
