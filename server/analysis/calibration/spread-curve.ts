import { followingOf } from '../patterns/power-struggle/following.ts';
import type { Random } from '../random.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { gridOf, type Curve } from './curve.ts';
import { namesDrawn } from './drawn-names.ts';

/** Spreads of popularity that are looked at: ln σ, σ from .08 to 3 on the log-odds scale. */
export const spreadGrid = gridOf(Math.log(0.08), Math.log(3), 25);

/** Spreads at which networks are drawn; between them the statistic is taken to move evenly. */
const drawnAt = gridOf(spreadGrid[0]!, spreadGrid.at(-1)!, 9);
const draws = { plain: 240, spread: 300 };
const fewestMembers = 4;
const read = 'leadership';

/**
 * How much the popularity of members differs, by how unevenly they are named: a curve over ln σ.
 *
 *   T = √Σ_j (named_j − E_j)²;   T | σ ~ N(m(σ), s(σ)), m and s from names drawn with popularities of that spread
 *
 * Read from whom members name as leading, and from nothing else: work that is done together, and trust that is returned,
 * is received as often as it is given, and how unevenly says nothing of popularity.
 * Everybody names as many as it did, inside its group and outside; E_j is how often j is named so when all are equally
 * popular.
 *
 * Source     synthetic likelihood: Wood 2010, doi:10.1038/nature09319
 * Undefined  `null`: who leads was not asked, or no name could stand elsewhere
 * Cost       2,940 draws of names × members
 */
export function spreadCurve(survey: SurveyWave, random: Random): Curve | null {
  const following = followingOf(survey);
  if (following === null || following.layers.join() !== read) return null;
  if (following.members.length < fewestMembers) return null;
  const draw = namesDrawn(following);
  const equal = meansOf(Array.from({ length: draws.plain }, () => draw(0, random)));
  const found = unevenness(namedIn(following.names, following.members.length), equal);
  const laws = [...drawnAt].map((logSigma) => {
    const values = Array.from({ length: draws.spread }, () =>
      unevenness(draw(Math.exp(logSigma), random), equal),
    );
    const mean = meanOf(values);
    return { mean, deviation: Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) };
  });
  if (laws.some(({ deviation }) => deviation === 0)) return null;
  return spreadGrid.map((logSigma) => {
    const { mean, deviation } = lawAt(laws, logSigma);
    return -Math.log(deviation) - ((found - mean) / deviation) ** 2 / 2;
  });
}

type Law = { readonly mean: number; readonly deviation: number };

function lawAt(laws: readonly Law[], logSigma: number): Law {
  const place = (logSigma - drawnAt[0]!) / (drawnAt[1]! - drawnAt[0]!);
  const below = Math.min(laws.length - 2, Math.max(0, Math.floor(place)));
  const part = place - below;
  const between = (of: (law: Law) => number): number =>
    (1 - part) * of(laws[below]!) + part * of(laws[below + 1]!);
  return { mean: between(({ mean }) => mean), deviation: between(({ deviation }) => deviation) };
}

/** Names that each member is given. */
function namedIn(names: Int32Array, n: number): Int32Array {
  const named = new Int32Array(n);
  for (let cell = 0; cell < names.length; cell++) if (names[cell]! > 0) named[cell % n]!++;
  return named;
}

const unevenness = (named: Int32Array, expected: Float64Array): number =>
  Math.sqrt(named.reduce((sum, count, j) => sum + (count - expected[j]!) ** 2, 0));

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const meansOf = (drawn: readonly Int32Array[]): Float64Array =>
  Float64Array.from(drawn[0]!, (_, j) => meanOf(drawn.map((named) => named[j]!)));
