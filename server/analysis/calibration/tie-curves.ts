import { greatCircle } from '../../../contract/great-circle.ts';
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
/** The sd of activity, and of weights that are not looked at, before the ties are seen. */
const deviations = { activity: 0.6, weight: 2, level: 30 } as const;

/**
 * What the ties of a network say of preference for one's own and of distance: curves over ln ω and over the decay δ.
 *
 *   log-odds of a tie = θ + a_i + a_j − δ·ln(1 + km/2) + Σ_g ln ω_g·[same group],   a ~ N(0, .6)
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
  const pairwise = <Value>(value: (i: number, j: number) => Value): Value[] =>
    members.flatMap((i, a) => members.slice(a + 1).map((j) => value(i, j)));
  const tied = Uint8Array.from(pairwise((i, j) => matrix[i * survey.n + j]!));
  const ties = tied.reduce((sum, tie) => sum + tie, 0);
  if (ties === 0 || ties === tied.length) return { preference: null, decay: null };
  const groups = survey.groupings.flatMap(({ by, of }) => {
    const values = Float64Array.from(pairwise((i, j) => (of[i]! >= 0 && of[i] === of[j] ? 1 : 0)));
    return new Set(values).size < 2 ? [] : [{ by, ...weight(values, Math.log(3) / 2) }];
  });
  const near = nearness(survey, pairwise);
  const rest = [
    term(new Float64Array(tied.length).fill(1), 0, deviations.level),
    ...members.map((member) =>
      term(
        Float64Array.from(pairwise((i, j) => (i === member || j === member ? 1 : 0))),
        0,
        deviations.activity,
      ),
    ),
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

const term = (values: Float64Array, expected: number, deviation: number): Term => ({
  values,
  expected,
  precision: 1 / deviation ** 2,
});
const weight = (values: Float64Array, expected: number): Term => term(values, expected, deviations.weight);

/** −ln(1 + km/2), less its mean; a pair with a place that is not on record is as far apart as pairs are on average. */
function nearness(
  { actors }: SurveyWave,
  pairwise: <Value>(value: (i: number, j: number) => Value) => Value[],
): Term | null {
  const found = pairwise((i, j) => {
    const { latitude = null, longitude = null } = actors[i] ?? {};
    const { latitude: north = null, longitude: east = null } = actors[j] ?? {};
    if (latitude === null || longitude === null || north === null || east === null) return null;
    return -Math.log1p(greatCircle({ latitude, longitude }, { latitude: north, longitude: east }) / 2);
  });
  const known = found.filter((value) => value !== null);
  if (known.length * 2 < found.length) return null;
  if (new Set(known.map((value) => value.toFixed(2))).size < fewestDistances) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return weight(
    Float64Array.from(found, (value) => (value === null ? 0 : value - mean)),
    0.35,
  );
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
