import { greatCircle } from '../../../../contract/great-circle.ts';
import type { Covariate } from '../../inference/fit-logit.ts';
import { placeOf } from '../../survey-wave/place-of.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { loose, type Pairwise } from './reasons.ts';

/**
 * Distance in two shapes, since nobody knows which holds: a decay by its logarithm, of which a little is expected
 * anywhere, and an even one. Neither ever makes ties more common far away.
 *
 * A member whose place is not on record is as far from all as two members are on average.
 */
export function distances(actors: SurveyWave['actors'], pairwise: Pairwise, decay: number): Covariate[] {
  const km = kmBetween(actors, pairwise);
  const even = centred(km.map((d) => -d));
  const bounds = { precision: loose, least: 0, most: 20 };
  return [
    { ...bounds, values: centred(km.map(nearness)), expected: decay },
    { ...bounds, values: even.map((d) => d / (deviationOf(even) || 1)), expected: 0 },
  ];
}

/** Of each pair; NaN where one of the two has no place on record. */
export function kmBetween(actors: SurveyWave['actors'], pairwise: Pairwise): Float64Array {
  const places = actors.map(placeOf);
  return pairwise((a, b) => {
    const [one, other] = [places[a], places[b]];
    return one && other ? greatCircle(one, other) : NaN;
  });
}

/** What the log-odds of a tie rise with, by as much as the decay. */
export const nearness = (km: number): number => -Math.log1p(km / 2);

/** Less their mean; what is not known is 0, the mean. */
export function centred(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
}

const deviationOf = (centredValues: Float64Array): number =>
  Math.sqrt(centredValues.reduce((sum, value) => sum + value ** 2, 0) / Math.max(1, centredValues.length));
