import { describe, expect, it } from 'vitest';
import { ordinaryNaming } from '../../../server/analysis/inference/ordinary-network.ts';
import { createRandom } from '../../../server/analysis/random.ts';

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
});
