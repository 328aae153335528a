import { describe, expect, it } from 'vitest';
import { type Compared, compareWithNull } from '../../../server/analysis/inference/compare-with-null.ts';
import type { NetworkResult } from '../../../server/analysis/graph/network-graph.ts';
import { empty } from '../../networks/families.ts';

/** Compares a value with given ones, one a draw. */
const against = (observed: NetworkResult, drawn: readonly NetworkResult[]) => {
  const compared: Compared = { id: 'x', observed, measure: (_graph, draw) => drawn[draw]! };
  return compareWithNull(
    [compared],
    () => empty(1),
    drawn.length,
    () => undefined,
  )['x'];
};

describe('compareWithNull', () => {
  it('gives p with the observed network among the draws, mean, deviation and quantiles', () => {
    const drawn = Array.from({ length: 99 }, (_, at) => at + 1);
    expect(against(95, drawn)).toEqual({
      observed: 95,
      mean: 50,
      sd: Math.sqrt((99 * 100) / 12),
      // 95, 96, 97, 98, 99 and the observed one, of 100.
      pAtLeast: 0.06,
      pAtMost: 0.96,
      quantiles: { '0.025': 3.45, '0.25': 25.5, '0.5': 50, '0.75': 74.5, '0.975': 96.55 },
      undefinedDraws: 0,
    });
  });

  it('holds values that differ by rounding to be equal', () => {
    expect(against(0.3, [0.1 + 0.2, 0.2 + 0.1, 0.5])).toMatchObject({ pAtLeast: 1, pAtMost: 0.75 });
  });

  it('never makes a p smaller by draws without a value', () => {
    expect(against(5, [1, { undefined: 'no-ties' }, 2])).toMatchObject({
      mean: 1.5,
      pAtLeast: 0.5,
      pAtMost: 1,
      undefinedDraws: 1,
    });
  });

  it('says why nothing can be compared', () => {
    expect(against({ undefined: 'no-ties' }, [1, 2])).toEqual({ undefined: 'no-ties' });
    expect(against({ mutual: 3 }, [{ mutual: 2 }])).toEqual({ undefined: 'not-a-number' });
    expect(against(1, [{ undefined: 'no-ties' }, 1])).toEqual({ undefined: 'undefined-when-drawn' });
  });

  it('can be stopped', () => {
    const stop = (done: number) => {
      if (done === 3) throw new Error('stopped');
    };
    expect(() => compareWithNull([], () => empty(1), 9, stop)).toThrow('stopped');
  });
});
