import { describe, expect, it } from 'vitest';
import { namesDrawn } from '../../../server/analysis/calibration/drawn-names.ts';
import { laplaceLogit } from '../../../server/analysis/calibration/laplace-logit.ts';
import { logDeterminant } from '../../../server/analysis/calibration/log-determinant.ts';
import { shareCurve, shareGrid } from '../../../server/analysis/calibration/share-curve.ts';
import { betaBinomial } from '../../../server/analysis/inference/beta-binomial.ts';
import { tally } from '../../../server/analysis/patterns/sleeping-partner/tally.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { drawFirstWave } from './drawn-first-waves.ts';

const truth = { logSigma: [0, 0], logOmega: [0, 0], logitRho: [-1, 0], decay: [0, 0] } as const;

describe('Laplace', () => {
  const random = createRandom('laplace');
  const pairs = 60;
  const x = Float64Array.from({ length: pairs }, () => random.normal());
  const tied = Uint8Array.from(x, (value) => (random.chance(1 / (1 + Math.exp(0.5 - value))) ? 1 : 0));
  const level = { values: new Float64Array(pairs).fill(1), expected: 0, precision: 1 };

  /** The same integral in small steps. */
  const integral = (slope: number) => {
    let sum = 0;
    const step = 0.005;
    for (let theta = -8; theta <= 8; theta += step) {
      let log = -(theta ** 2) / 2;
      x.forEach((value, d) => {
        const eta = theta + slope * value;
        log += tied[d]! * eta - Math.log1p(Math.exp(eta));
      });
      sum += Math.exp(log) * step;
    }
    return Math.log(sum);
  };

  it('compares the fits of a weight as the integral over the others does', () => {
    const at = (slope: number) =>
      laplaceLogit(
        tied,
        x.map((value) => slope * value),
        [level],
        Float64Array.of(0),
      ).value;
    for (const slope of [-1, 0, 2, 3])
      expect(at(slope) - at(1)).toBeCloseTo(integral(slope) - integral(1), 2);
  });

  it('finds the same from any start', () => {
    const fit = (start: number) => laplaceLogit(tied, x, [level], Float64Array.of(start));
    expect(fit(6).value).toBeCloseTo(fit(0).value, 6);
    expect(fit(-6).weights[0]).toBeCloseTo(fit(0).weights[0]!, 4);
  });

  it('has the determinant of a matrix that is known, and none of one that is not positive', () => {
    expect(logDeterminant(Float64Array.of(4, 2, 2, 3), 2)).toBeCloseTo(Math.log(8), 12);
    expect(logDeterminant(Float64Array.of(1, 2, 2, 1), 2)).toBe(-Infinity);
  });
});

describe('the curve of shares', () => {
  const [survey] = buildSurveyWaves(drawFirstWave('giving', 'curve', truth));

  it('is the beta-binomial of the contributions, over even mean shares', () => {
    const { contributions, chances } = tally(survey!);
    const curve = shareCurve(survey!)!;
    const byHand = shareGrid.map((logOdds) => {
      const rho = 1 / (1 + Math.exp(-logOdds));
      let sum = 0;
      for (let step = 0; step < 41; step++) {
        const mean = 1 / (1 + Math.exp(5 - step / 4));
        let product = 1;
        contributions.forEach((x, i) => (product *= betaBinomial(chances[i]!, mean, rho).probabilities[x]!));
        sum += product;
      }
      return Math.log(sum);
    });
    const shift = curve[0]! - byHand[0]!;
    curve.forEach((log, g) => expect(log - byHand[g]!).toBeCloseTo(shift, 8));
  });
});

it('names that are drawn are as many as before, and grow uneven with popularity', () => {
  const n = 10;
  const random = createRandom('names');
  const names = Int32Array.from({ length: n * n }, (_, at) =>
    Math.floor(at / n) !== at % n && random.chance(0.3) ? 1 : 0,
  );
  const group = Int32Array.from({ length: n }, (_, i) => (i < 4 ? 0 : 1));
  const draw = namesDrawn({ names, group });
  const given = names.reduce((sum, own) => sum + own, 0);
  const intoFirst = (named: Int32Array) => named.slice(0, 4).reduce((sum, x) => sum + x, 0);
  const before = Int32Array.from({ length: n }, (_, j) =>
    Array.from({ length: n }, (__, i) => names[i * n + j]!).reduce((sum, x) => sum + x, 0),
  );
  const unevenness = (sigma: number) => {
    let sum = 0;
    for (let k = 0; k < 200; k++) {
      const named = draw(sigma, random);
      expect(named.reduce((all, x) => all + x, 0)).toBe(given);
      expect(intoFirst(named)).toBe(intoFirst(before));
      sum += named.reduce((all, x) => all + x ** 2, 0) / 200;
    }
    return sum;
  };
  expect(unevenness(2)).toBeGreaterThan(1.3 * unevenness(0));
});
