import { describe, expect, it } from 'vitest';
import { combineNetworks, shrunkTo } from '../../../server/analysis/calibration/combine-networks.ts';
import { gridOf, logSumExp, meanCurve, topOf } from '../../../server/analysis/calibration/curve.ts';

const grid = gridOf(-3, 5, 161);
/** What a network says that measured a value with a standard error. */
const measured = (value: number, error: number) => grid.map((x) => -(((x - value) / error) ** 2) / 2);
/** As good as known: how much networks differ. */
const prior = { middle: 0.5, deviation: 0.6, between: 0.4, betweenDeviation: 1e-3 };

describe('networks that each measured a value with a known error', () => {
  const values = [0.2, 1.4, 0.9, 2, 1.1, 0.4];
  const error = 0.5;
  const curves = values.map((value) => measured(value, error));
  // Conjugate normal: each measures the middle with variance τ² + s².
  const precision = values.length / (prior.between ** 2 + error ** 2);
  const posterior = precision + 1 / prior.deviation ** 2;
  const mean =
    (precision * (values.reduce((sum, x) => sum + x, 0) / values.length) +
      prior.middle / prior.deviation ** 2) /
    posterior;

  it('are combined as the closed form has it', () => {
    const population = combineNetworks(grid, curves, prior);
    expect(population.middle).toBeCloseTo(mean, 2);
    expect(population.weight).toBeCloseTo(precision / posterior, 2);
    for (const [share, z] of [
      [0.025, -1.96],
      [0.5, 0],
      [0.975, 1.96],
    ] as const)
      expect(
        Math.abs(population.quantile((middle) => middle, share) - (mean + z / Math.sqrt(posterior))),
      ).toBeLessThan(0.02);
  });

  it('are each drawn towards the middle by how little they know', () => {
    const population = combineNetworks(grid, curves, prior);
    const { middle, between } = population;
    const own = 1 / error ** 2;
    const others = 1 / between ** 2;
    expect(shrunkTo(grid, curves[3]!, population)).toBeCloseTo(
      (own * 2 + others * middle) / (own + others),
      2,
    );
  });
});

it('without any network the default stays, and nothing comes from the data', () => {
  const { middle, weight, quantile } = combineNetworks(grid, [], { ...prior, betweenDeviation: 0.5 });
  expect(middle).toBeCloseTo(0.5, 6);
  expect(weight).toBeLessThan(0.01);
  expect(quantile((value) => value, 0.975)).toBeCloseTo(0.5 + 1.96 * 0.6, 1);
});

it('how much networks differ is learned where they are many', () => {
  const spread = (scale: number) => {
    const curves = Array.from({ length: 60 }, (_, k) => measured(1 + scale * Math.sin(7 * k), 0.2));
    return combineNetworks(grid, curves, { ...prior, betweenDeviation: 0.6 }).between;
  };
  expect(spread(0.1)).toBeLessThan(0.2);
  expect(spread(1.5)).toBeCloseTo(1.5 / Math.sqrt(2), 0);
});

it('a level curve has no top, and several curves of one network count once', () => {
  expect(
    topOf(
      grid,
      grid.map(() => -4),
    ),
  ).toBeNull();
  expect(topOf(grid, measured(1, 0.5))).toBeCloseTo(1, 6);
  const mean = meanCurve([measured(0, 1), measured(1, 1)])!;
  expect(topOf(grid, mean)).toBeCloseTo(0.5, 6);
  expect(meanCurve([])).toBeNull();
  expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.log(2), 10);
});
