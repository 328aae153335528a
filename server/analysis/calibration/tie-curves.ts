import { centred, kmBetween, nearness } from '../patterns/internal-competition/distances.ts';
import { loose, together, type Pairwise } from '../patterns/internal-competition/reasons.ts';
import { defaultSettings } from '../patterns/settings.ts';
import { contentLayers, respondentsOf, tiedInAny, type SurveyWave } from '../survey-wave/survey-wave.ts';
import { gridOf, meanCurve, type Curve } from './curve.ts';
import { laplaceLogit, type Term } from './laplace-logit.ts';

/** Preferences that are looked at: ln ω, odds of a tie inside a group from 1/12 to 150 times those across. */
export const preferenceGrid = gridOf(-2.5, 5, 51);
/** What distance may take from the log-odds for each unit of ln(1 + km/2); below 0: ties are more common far away. */
export const decayGrid = gridOf(-1.5, 4, 45);

const fewestMembers = 4;
/** Fewest kinds of distances: with two, distance is a grouping under another name. */
const fewestDistances = 3;
/** How sure a weight is before the ties are seen (1 / variance): of activity, and of how many ties there are. */
const precisions = { activity: 1 / defaultSettings.sigma ** 2, level: 1 / 30 ** 2 } as const;

/**
 * What the ties of a network say of preference for one's own and of distance: curves over ln ω and over the decay δ.
 *
 *   log-odds of a tie = θ + a_i + a_j − δ·ln(1 + km/2) + Σ_g ln ω_g·[same group],   a ~ N(0, σ)
 *
 * Each curve fixes one weight and takes the others as they may be (Laplace), so that schools of one comuna that are near
 * each other are not counted for both. A pair is tied when either reports knowledge or joint work, as competition reads it.
 * Groups that a network declares are no preference but a plan, and only allowed for.
 *
 * Undefined  `null`: fewer than four answered, no tie or all; no grouping with pairs inside and across; no places
 * Cost       grid × Newton steps × (pairs × 16 + members³)
 */
export function tieCurves(survey: SurveyWave): { preference: Curve | null; decay: Curve | null } {
  const layers = contentLayers(survey);
  const members = respondentsOf(survey);
  if (layers.length === 0 || members.length < fewestMembers) return { preference: null, decay: null };
  const matrix = tiedInAny(survey, layers);
  const pairs = members.flatMap((i, a) => members.slice(a + 1).map((j) => [i, j] as const));
  const pairwise: Pairwise = (value) => Float64Array.from(pairs, ([i, j]) => value(i, j));
  const tied = Uint8Array.from(pairwise((i, j) => matrix[i * survey.n + j]!));
  const ties = tied.reduce((sum, tie) => sum + tie, 0);
  if (ties === 0 || ties === tied.length) return { preference: null, decay: null };
  const groups = survey.groupings.flatMap(({ by, of }) => {
    const values = together(pairwise, of);
    const expected = Math.log(defaultSettings.omega) / 2;
    return new Set(values).size < 2 ? [] : [{ by, values, expected, precision: loose }];
  });
  const near = nearnessOf(survey, pairwise);
  const rest = [
    { values: pairwise(() => 1), expected: 0, precision: precisions.level },
    ...members.map((member) => ({
      values: pairwise((i, j) => (i === member || j === member ? 1 : 0)),
      expected: 0,
      precision: precisions.activity,
    })),
  ];
  const all = [...groups, ...(near === null ? [] : [near])];
  const curveOf = (one: Term, grid: Float64Array): Curve =>
    curveAlong(tied, one, [...rest, ...all.filter((other) => other !== one)], grid);
  const preferred = groups.filter(({ by }) => by !== 'group');
  return {
    preference: meanCurve(preferred.map((one) => curveOf(one, preferenceGrid))),
    decay: near === null ? null : curveOf(near, decayGrid),
  };
}

/** −ln(1 + km/2), less its mean; a pair with a place that is not on record is as far apart as pairs are on average. */
function nearnessOf({ actors }: SurveyWave, pairwise: Pairwise): Term | null {
  const found = kmBetween(actors, pairwise).map(nearness);
  const known = found.filter((value) => !Number.isNaN(value));
  if (known.length * 2 < found.length) return null;
  if (new Set(Array.from(known, (value) => value.toFixed(2))).size < fewestDistances) return null;
  return { values: centred(found), expected: defaultSettings.decay, precision: loose };
}

function curveAlong(tied: Uint8Array, one: Term, others: readonly Term[], grid: Float64Array): Curve {
  let start: Float64Array = Float64Array.from(others, ({ expected }) => expected);
  return grid.map((value) => {
    const fit = laplaceLogit(
      tied,
      one.values.map((x) => value * x),
      others,
      start,
    );
    start = fit.weights;
    return fit.value;
  });
}
