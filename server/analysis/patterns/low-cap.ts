import type { SurveyWave } from '../survey-wave/survey-wave.ts';

/** A cap of so few names leaves out others that would be named too. */
const lowCap = 3;

export const isCappedLow = ({ wave }: SurveyWave): boolean =>
  wave.maxNominations !== null && wave.maxNominations <= lowCap;
