import { ratingInterval } from '../profile/rating-interval.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';

/** Ratings speak of themselves when even the upper end of their interval is in the lower half of 1–4. */
const lowRating = 2.5;
export const fewestRaters = 3;

/** Whether members rate a characteristic low beyond what a few raters may happen to say. */
export function isRatedLow(survey: SurveyWave, characteristic: string): boolean {
  const interval = ratingInterval(survey.ratings.get(characteristic) ?? []);
  return interval !== null && interval.raters >= fewestRaters && interval.high < lowRating;
}
