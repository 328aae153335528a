import { describe, expect, it } from 'vitest';
import { createRandom, hashText } from '../../server/analysis/random.ts';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: number[]) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

describe('hashText', () => {
  it('agrees with published MurmurHash3 x86_32 digests', () => {
    // Reference vectors of SMHasher and of the public test suites of the algorithm; texts as UTF-16LE bytes.
    expect(hashText('')).toBe(0);
    expect(hashText('', 1)).toBe(0x514e28b7);
    expect(hashText('', 0xffffffff)).toBe(0x81f16f39);
    expect(hashText('\u4321\u8765')).toBe(0xf55b516b); // bytes 21 43 65 87
    expect(hashText('\u4321\u8765', 0x5082edee)).toBe(0x2362f9de);
    expect(hashText('\u4321')).toBe(0xa0f7b07a); // bytes 21 43
    expect(hashText('\uffff\uffff')).toBe(0x76293b50);
  });
});

describe('createRandom', () => {
  it('repeats a seed and tells seeds apart', () => {
    const words = (seed: string | number) => {
      const generator = createRandom(seed);
      return draws(20, () => generator.word());
    };
    expect(words('telar')).toEqual(words('telar'));
    expect(words(7)).toEqual(words('7'));
    expect(words('telar')).not.toEqual(words('telar '));
  });

  it('fills an array with what as many single draws give, and goes on from there', () => {
    const [one, other] = [createRandom('fill'), createRandom('fill')];
    const filled = new Float64Array(50);
    one.fillOpen(filled);
    expect([...filled]).toEqual(draws(50, () => other.open()));
    expect(one.word()).toBe(other.word());
  });

  it('takes whole numbers without bias from words under the largest multiple of n', () => {
    // As the numbers were first drawn: every word from that multiple on is drawn again.
    const slow = (word: () => number, n: number): number => {
      const limit = 2 ** 32 - (2 ** 32 % n);
      let drawn = word();
      while (drawn >= limit) drawn = word();
      return drawn % n;
    };
    for (const n of [1, 2, 3, 7, 100, 65536, 2 ** 31 + 1, 3e9, 2 ** 32 - 1, 2 ** 32]) {
      const [one, other] = [createRandom(`n${n}`), createRandom(`n${n}`)];
      expect(draws(200, () => one.integer(n))).toEqual(draws(200, () => slow(() => other.word(), n)));
    }
  });

  it('keeps its first words: stored results depend on them', () => {
    const generator = createRandom('telar');
    expect(draws(4, () => generator.word())).toMatchInlineSnapshot(`
      [
        3012315379,
        4123413231,
        2124936628,
        3062110172,
      ]
    `);
  });

  it('forks by label, whatever was drawn before', () => {
    const first = createRandom('a');
    const second = createRandom('a');
    first.word();
    expect(first.fork('x').word()).toBe(second.fork('x').word());
    expect(first.fork('x').word()).not.toBe(first.fork('y').word());
  });

  it('draws uniform numbers inside their ranges', () => {
    const generator = createRandom('uniform');
    const values = draws(40_000, () => generator.random());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(1 / 2, 2);
    expect(variance(values)).toBeCloseTo(1 / 12, 2);
    const opened = draws(1000, () => generator.open());
    expect(opened.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('draws whole numbers without favour (chi-square under its 99.9 % point)', () => {
    const generator = createRandom('die');
    const counts = Array.from({ length: 6 }, () => 0);
    for (let i = 0; i < 60_000; i++) {
      const face = generator.integer(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5);
    expect(() => generator.integer(0)).toThrow(RangeError);
    expect(() => generator.integer(1.5)).toThrow(RangeError);
  });

  it.each([
    ['normal', 2, 9, (g: ReturnType<typeof createRandom>) => g.normal(2, 3)],
    ['gumbel', 0.5772, Math.PI ** 2 / 6, (g: ReturnType<typeof createRandom>) => g.gumbel()],
    ['exponential', 1, 1, (g: ReturnType<typeof createRandom>) => g.exponential()],
    ['gamma under 1', 0.4, 0.4, (g: ReturnType<typeof createRandom>) => g.gamma(0.4)],
    ['gamma over 1', 5, 5, (g: ReturnType<typeof createRandom>) => g.gamma(5)],
    ['beta', 0.25, 3 / 80, (g: ReturnType<typeof createRandom>) => g.beta(1, 3)],
    ['poisson', 4.2, 4.2, (g: ReturnType<typeof createRandom>) => g.poisson(4.2)],
    ['binomial, rare', 1.2, 1.128, (g: ReturnType<typeof createRandom>) => g.binomial(20, 0.06)],
    ['binomial, common', 15, 3.75, (g: ReturnType<typeof createRandom>) => g.binomial(20, 0.75)],
  ] as const)('%s has the mean and variance of its law', (name, expectedMean, expectedVariance, draw) => {
    const generator = createRandom(name);
    const values = draws(40_000, () => draw(generator));
    const standardError = Math.sqrt(expectedVariance / values.length);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(4 * standardError);
    expect(variance(values) / expectedVariance).toBeGreaterThan(0.93);
    expect(variance(values) / expectedVariance).toBeLessThan(1.07);
  });

  it('knows the certain cases', () => {
    const generator = createRandom('edges');
    expect(generator.poisson(0)).toBe(0);
    expect(generator.binomial(9, 0)).toBe(0);
    expect(generator.binomial(9, 1)).toBe(9);
    expect(generator.binomial(0, 0.4)).toBe(0);
    expect(generator.chance(0)).toBe(false);
    expect(generator.chance(1)).toBe(true);
    expect(() => generator.pick([])).toThrow(RangeError);
    expect(() => generator.poisson(Number.NaN)).toThrow(RangeError);
    expect(() => generator.gamma(0)).toThrow(RangeError);
    expect(() => generator.binomial(2.5, 0.5)).toThrow(RangeError);
  });

  it('goes on from a state as the generator that it was taken from', () => {
    const one = createRandom('one');
    one.word();
    const other = createRandom('other');
    other.resume(one.state());
    expect([other.word(), other.random(), other.integer(9)]).toEqual([
      one.word(),
      one.random(),
      one.integer(9),
    ]);
  });

  it('shuffles so that every order of three is equally likely', () => {
    const generator = createRandom('orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = generator.shuffle(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(4 * Math.sqrt(1667));
    expect([...generator.shuffle(Uint8Array.of(1, 2, 3))].sort()).toEqual([1, 2, 3]);
  });

  it('samples without repeats', () => {
    const generator = createRandom('sample');
    const items = [1, 2, 3, 4, 5];
    const drawn = generator.sample(items, 3);
    expect(new Set(drawn).size).toBe(3);
    expect(generator.sample(items, 9)).toHaveLength(5);
    expect(items).toEqual([1, 2, 3, 4, 5]);
  });
});
