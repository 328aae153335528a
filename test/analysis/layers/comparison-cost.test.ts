import { expect, it } from 'vitest';
import { costOfComparing } from '../../../server/analysis/layers/comparison-cost.ts';

const size = { actors: 100, layers: 3, explained: false };

it('grows with the square of the actors, in steps and in bytes', () => {
  const [small, large] = [costOfComparing(size), costOfComparing({ ...size, actors: 1000 })];
  expect(large.operations).toBe(100 * small.operations);
  expect(large.bytes).toBe(100 * small.bytes);
});

it('counts every pair of layers, and a regression on top', () => {
  const six = costOfComparing({ ...size, layers: 4 });
  expect(six.operations).toBe(2 * costOfComparing(size).operations);
  const explained = costOfComparing({ ...size, explained: true });
  expect(explained.operations).toBeGreaterThan(costOfComparing(size).operations);
  expect(explained.bytes).toBeGreaterThan(costOfComparing(size).bytes);
});

it('is within reach for a school network, and not for a country', () => {
  expect(costOfComparing({ actors: 60, layers: 6, explained: true }).operations).toBeLessThan(5e10);
  expect(costOfComparing({ actors: 50_000, layers: 2, explained: false }).operations).toBeGreaterThan(1e13);
});
