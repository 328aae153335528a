import { describe, expect, it } from 'vitest';
import { KeptNames } from '../../../server/analysis/inference/kept-names.ts';
import { countNames, ordinaryNames } from '../../../server/analysis/inference/ordinary-network.ts';
import { createRandom } from '../../../server/analysis/random.ts';

const everybodyNames = (n: number, count: number) => ({
  layers: [{ inside: new Int32Array(n), outside: new Int32Array(n).fill(count) }],
  group: new Int32Array(n).fill(-1),
  sigma: 0.6,
});

describe('kept names', () => {
  it('goes on with the same draws where no more are kept', () => {
    const model = everybodyNames(6, 2);
    const width = countNames(model.layers);
    const kept = new KeptNames(model, createRandom('large'), 27 * 2 * width);
    const [draw, random] = [ordinaryNames(model), createRandom('large')];
    const readers = [kept.reader(), kept.reader()];
    for (let at = 0; at < 30; at++) {
      const expected = new Uint16Array(width);
      draw(random, expected, 0);
      for (const reader of readers) {
        reader.next();
        expect(reader.names.slice(reader.from, reader.from + width)).toEqual(expected);
      }
    }
  });

  it('serves a network in which the same voters name as many or fewer', () => {
    const kept = new KeptNames(everybodyNames(5, 2), createRandom('few'));
    const naming = (...outside: number[]) => [
      { inside: new Int32Array(5), outside: Int32Array.from(outside) },
    ];
    expect(kept.serves(naming(2, 1, 2, 1, 2))).toBe(true);
    expect(kept.serves(naming(3, 1, 2, 1, 2))).toBe(false);
    expect(kept.serves(naming(2, 0, 2, 1, 2))).toBe(false);
    expect([...kept.segments(naming(2, 1, 2, 1, 2))]).toEqual([0, 0, 2, 1, 2, 3, 2, 4, 6, 3, 6, 7, 4, 8, 10]);
  });
});
