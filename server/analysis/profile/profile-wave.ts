import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { responseRate, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { characteristics, type Characteristic } from './characteristics.ts';
import { governance, type Governance } from './governance.ts';
import { depthOf, processMix } from './process-mix.ts';
import { ratingInterval, type RatingInterval } from './rating-interval.ts';
import type { Structure } from './structure.ts';

/** The middle of the scale 1–4: a characteristic is strong or weak when its whole interval lies on one side. */
const middle = 2.5;
const fewestRaters = 3;

export type CharacteristicReading = Pick<
  NetworkProfile['characteristics'][number],
  'characteristic' | 'state' | 'reason' | 'ratings'
> & { readonly structure: Structure | null };

/** The profile of a wave without its words, which `server/narrative` adds. */
export type WaveProfile = Pick<NetworkProfile, 'processes' | 'depth'> & {
  readonly characteristics: readonly CharacteristicReading[];
  readonly governance: Governance | null;
};

/**
 * Profile of a wave: the ten characteristics, each from what members rate beside what their ties show; who runs the
 * network; the mix of processes; and how far it reaches inside each school. No single score: the literature has none.
 *
 * @param leastResponse share of the members that must have answered for a characteristic to be strong or weak
 */
export function profileWave(survey: SurveyWave, data: NetworkData, leastResponse: number): WaveProfile {
  if (!survey.asked && data.commitments.length === 0 && data.attendance.length === 0) return nothingAsked;
  return {
    characteristics: characteristics.map((characteristic) =>
      profileOf(characteristic, survey, data, leastResponse),
    ),
    governance: governance(survey, data),
    processes: processMix(survey, data),
    depth: depthOf(survey, data),
  };
}

/** Where nobody was asked and no meeting or commitment is recorded, there is nothing to read a profile from. */
const nothingAsked: WaveProfile = {
  characteristics: characteristics.map(({ id }) => ({
    characteristic: id,
    state: 'not-enough-evidence',
    reason: 'no-survey',
    ratings: null,
    structure: null,
  })),
  governance: null,
  processes: null,
  depth: [],
};

function profileOf(
  { id, structure }: Characteristic,
  survey: SurveyWave,
  data: NetworkData,
  leastResponse: number,
): CharacteristicReading {
  const ratings = ratingInterval(survey.ratings.get(id) ?? []);
  const shown = structure(survey, data);
  const isHeldBack = survey.heldBack.some((held) => held.kind === 'rating' && held.id === id);
  const reading = isHeldBack ? unclear('held-back') : stateOf(survey, ratings, shown, leastResponse);
  return { characteristic: id, ...reading, ratings, structure: shown };
}

const unclear = (reason: string) => ({ state: 'not-enough-evidence' as const, reason });

function stateOf(
  survey: SurveyWave,
  ratings: RatingInterval | null,
  structure: Structure | null,
  leastResponse: number,
): Pick<CharacteristicReading, 'state' | 'reason'> {
  if (!survey.asked) return unclear('no-survey');
  if (!ratings) return unclear('no-ratings');
  if (ratings.raters < fewestRaters) return unclear('too-few-raters');
  if (survey.answersKnown && responseRate(survey) < leastResponse) return unclear('low-response');
  const points = ratings.low > middle ? 'for' : ratings.high < middle ? 'against' : null;
  if (!points) return unclear('borderline');
  if (structure?.points && structure.points !== points) return unclear('ratings-and-ties-disagree');
  return { state: points === 'for' ? 'strong' : 'weak', reason: null };
}
