import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countNames,
  ordinaryNames,
  type Naming,
  type NamingModel,
} from '../../../server/analysis/inference/ordinary-network.ts';
import { createRandom, type Random } from '../../../server/analysis/random.ts';
import { ordinaryNaming as slowNaming } from './ordinary-naming.ts';

/** Names as a matrix of the shares of layers in which i names j. */
function ordinaryNaming(layers: readonly Naming[], group: ArrayLike<number>, sigma: number) {
  const model: NamingModel = { layers, group, sigma };
  const draw = ordinaryNames(model);
  const names = new Uint16Array(countNames(layers));
  return (random: Random, into: Float64Array): void => {
    into.fill(0);
    draw(random, names, 0);
    let at = 0;
    for (const { inside, outside } of layers)
      for (let i = 0; i < group.length; i++)
        for (let k = 0; k < inside[i]! + outside[i]!; k++) {
          const cell = i * group.length + names[at++]!;
          into[cell] = into[cell]! + 1 / layers.length;
        }
  };
}

/** A network in which nobody names more than there are. */
const anyModel = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc.record({
    group: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: n, maxLength: n }),
    wanted: fc.array(fc.array(fc.tuple(fc.nat(n), fc.nat(n)), { minLength: n, maxLength: n }), {
      minLength: 1,
      maxLength: 3,
    }),
    sigma: fc.constantFrom(0, 0.6, 2),
  }),
);
const layersOf = (group: readonly number[], wanted: readonly (readonly [number, number])[][]): Naming[] =>
  wanted.map((rows) => {
    const near = group.map(
      (own, i) => group.filter((other, j) => j !== i && own >= 0 && other === own).length,
    );
    return {
      inside: Int32Array.from(rows, ([inside], i) => Math.min(inside, near[i]!)),
      outside: Int32Array.from(rows, ([, outside], i) => Math.min(outside, group.length - 1 - near[i]!)),
    };
  });

const naming = { inside: Int32Array.of(1, 2, 0, 1, 0), outside: Int32Array.of(1, 0, 2, 2, 0) };
const group = [0, 0, 0, 1, 1];

describe('ordinary network', () => {
  it('keeps how many each names inside and outside its group, never itself', () => {
    const random = createRandom('keeps');
    const draw = ordinaryNaming([naming], group, 0.6);
    const matrix = new Float64Array(25);
    for (let trial = 0; trial < 200; trial++) {
      draw(random, matrix);
      for (let i = 0; i < 5; i++) {
        let [inside, outside] = [0, 0];
        for (let j = 0; j < 5; j++)
          if (group[i] === group[j]) inside += matrix[i * 5 + j]!;
          else outside += matrix[i * 5 + j]!;
        expect([inside, outside]).toEqual([naming.inside[i], naming.outside[i]]);
        expect(matrix[i * 6]).toBe(0);
      }
    }
  });

  it('names each with equal chance when popularity does not vary', () => {
    const random = createRandom('equal');
    const draw = ordinaryNaming(
      [{ inside: new Int32Array(5), outside: Int32Array.of(2, 0, 0, 0, 0) }],
      [-1, -1, -1, -1, -1],
      0,
    );
    const matrix = new Float64Array(25);
    const named = new Float64Array(5);
    for (let trial = 0; trial < 8000; trial++) {
      draw(random, matrix);
      for (let j = 0; j < 5; j++) named[j] = named[j]! + matrix[j]!;
    }
    for (let j = 1; j < 5; j++) expect(named[j]! / 8000).toBeCloseTo(0.5, 1);
  });

  it('concentrates answers more when schools differ in popularity', () => {
    const everybody = { inside: new Int32Array(8), outside: new Int32Array(8).fill(2) };
    const largest = (sigma: number): number => {
      const random = createRandom('popular');
      const draw = ordinaryNaming([everybody], new Int32Array(8).fill(-1), sigma);
      const matrix = new Float64Array(64);
      let sum = 0;
      for (let trial = 0; trial < 500; trial++) {
        draw(random, matrix);
        let most = 0;
        for (let j = 0; j < 8; j++) {
          let indegree = 0;
          for (let i = 0; i < 8; i++) indegree += matrix[i * 8 + j]!;
          most = Math.max(most, indegree);
        }
        sum += most;
      }
      return sum / 500;
    };
    expect(largest(1.2)).toBeGreaterThan(largest(0) + 0.3);
  });

  it('names the same as taking the smallest of all keys, draw after draw', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), ({ group, wanted, sigma }, seed) => {
        const layers = layersOf(group, wanted);
        const [fast, slow] = [ordinaryNaming(layers, group, sigma), slowNaming(layers, group, sigma)];
        const [one, other] = [createRandom(seed), createRandom(seed)];
        const [found, expected] = [new Float64Array(group.length ** 2), new Float64Array(group.length ** 2)];
        for (let draw = 0; draw < 5; draw++) {
          fast(one, found);
          slow(other, expected);
          expect([...found]).toEqual([...expected]);
        }
      }),
    );
  });
});
