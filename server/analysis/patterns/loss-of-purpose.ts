import type { NetworkData } from '../../../contract/network-data.ts';
import { ratingInterval } from '../profile/rating-interval.ts';
import { statement, statements, type Statement } from '../statement.ts';
import { commitmentsInSpan } from '../survey-wave/meetings.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import type { Beside } from './pattern.ts';
import { fewestRaters, isRatedLow } from './rated-low.ts';

/** Raters agree no more than this (r_wg): LeBreton & Senter 2008 call it lack of agreement. */
const noAgreement = 0.3;

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/**
 * Loss of purpose: a network that loses sight of what it is for may show the harmful effects, so that every reading says
 * it where the data do. Three signs: members rate the purpose low, or do not agree on it; at least half of the
 * commitments of the wave do not say what they are for; and, where the data hold ratings or commitments, no purpose of
 * the network is written. Where nothing could have said it, nothing is said.
 */
export function lossOfPurpose(data: NetworkData, survey: SurveyWave): Beside {
  const { wave, earlier, network } = survey;
  const commitments = commitmentsInSpan(data, wave, earlier.at(-1)?.wave ?? null);
  const aimless = commitments.filter(({ purpose }) => isBlank(purpose)).length;
  const ratings = ratingInterval(survey.ratings.get('proposito') ?? []);
  const isUnwritten = isBlank(network.purpose) && (commitments.length > 0 || ratings !== null);
  const facts = statements(
    isUnwritten && statement('not-written'),
    shared(survey, ratings),
    isAimless(aimless, commitments.length) &&
      statement('commitments', { aimless, commitments: commitments.length }),
  );
  if (facts.length === 0) return { evidence: {}, facts };
  const rated = ratings && { mean: ratings.mean, raters: ratings.raters, agreement: ratings.agreement };
  const purpose = { written: network.purpose, rated, commitments: commitments.length, aimless };
  return { evidence: { purpose }, facts };
}

/** At least half, of so few as two all of them: one of two is chance. */
const isAimless = (aimless: number, all: number): boolean =>
  aimless > 0 && (aimless === all || (all >= 3 && aimless * 2 >= all));

/** What its ratings say of whether the purpose is shared. */
function shared(survey: SurveyWave, ratings: ReturnType<typeof ratingInterval>): Statement | null {
  if (ratings === null || ratings.raters < fewestRaters) return null;
  const values = { raters: ratings.raters, mean: { tenths: ratings.mean } };
  if (isRatedLow(survey, 'proposito')) return statement('rated-low', values);
  const { agreement } = ratings;
  return typeof agreement === 'number' && agreement <= noAgreement ? statement('not-shared', values) : null;
}
