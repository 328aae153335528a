import { describe, expect, it } from 'vitest';
import { createChance } from '../../../server/simulation/worlds/chance.ts';

const many = 20_000;
const draws = (draw: () => number) => Array.from({ length: many }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe('the chance of the worlds', () => {
  it('gives the same numbers for a seed, others for another seed and for a fork', () => {
    const five = (chance: { random(): number }) => Array.from({ length: 5 }, () => chance.random());
    expect(five(createChance('a'))).toEqual(five(createChance('a')));
    expect(five(createChance('a'))).not.toEqual(five(createChance('b')));
    expect(five(createChance('a').fork('x'))).not.toEqual(five(createChance('a')));
    expect(five(createChance('a').fork('x'))).toEqual(five(createChance('a').fork('x')));
  });

  it('draws each law with its mean and spread', () => {
    const chance = createChance('laws');
    expect(mean(draws(() => chance.random()))).toBeCloseTo(0.5, 1.7);
    const normal = draws(() => chance.normal(2, 3));
    expect(mean(normal)).toBeCloseTo(2, 0.9);
    expect(mean(normal.map((x) => (x - 2) ** 2))).toBeGreaterThan(8.6);
    expect(mean(normal.map((x) => (x - 2) ** 2))).toBeLessThan(9.4);
    expect(mean(draws(() => chance.poisson(0.8)))).toBeCloseTo(0.8, 1.5);
    expect(mean(draws(() => chance.gumbel()))).toBeCloseTo(0.5772, 1.3);
    expect(mean(draws(() => (chance.happens(0.3) ? 1 : 0)))).toBeCloseTo(0.3, 1.6);
    expect(mean(draws(() => Math.log(chance.factor(1, 10))))).toBeCloseTo(Math.log(10) / 2, 1.3);
  });

  it('takes every whole number and every order alike', () => {
    const chance = createChance('orders');
    const counts = [0, 0, 0, 0, 0, 0, 0];
    draws(() => counts[chance.integer(7)]!++);
    for (const count of counts) expect(Math.abs(count - many / 7)).toBeLessThan(250);
    const first = draws(() => chance.shuffled([0, 1, 2, 3])[0]!);
    expect(mean(first)).toBeCloseTo(1.5, 1.4);
  });
});
