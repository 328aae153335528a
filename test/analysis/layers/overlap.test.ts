import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplexity } from '../../../server/analysis/layers/multiplexity.ts';
import { overlap } from '../../../server/analysis/layers/overlap.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, path, ties } from '../../networks/families.ts';

describe('overlap of layers', () => {
  it('of families', () => {
    expect(overlap(ties('a>b b>c'), ties('a>b c>b'))).toEqual({
      actors: 3,
      both: 1,
      onlyFirst: 1,
      onlySecond: 1,
      jaccard: 1 / 3,
    });
    expect(overlap(path(5), cycle(5))).toMatchObject({ both: 4, onlySecond: 1, jaccard: 4 / 5 });
    expect(overlap(complete(4), complete(4)).jaccard).toBe(1);
  });

  it('leaves silent actors out of the comparison', () => {
    const answered = ties('a>b b>c');
    const silent = buildGraph({
      directed: true,
      actors: ['a', 'b', 'c'],
      ties: [{ from: 'a', to: 'b' }],
      responded: [true, true, false],
    });
    expect(overlap(answered, silent)).toMatchObject({ actors: 2, both: 1, onlyFirst: 0, jaccard: 1 });
  });

  it('is symmetric, 1 with itself, and says when there are no ties', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, most: 5 }), anyGraph({ directed: true, most: 5 }), (a, b) => {
        expect(overlap(a, b).jaccard).toEqual(overlap(b, a).jaccard);
        if (a.from.length > 0) expect(overlap(a, a).jaccard).toBe(1);
      }),
    );
    expect(overlap(ties('a b'), ties('a b')).jaccard).toEqual({ undefined: 'no-ties' });
    expect(() => overlap(ties('a-b'), ties('a>b'))).toThrow('Directed and undirected layers');
  });
});

describe('multiplexity', () => {
  it('counts layers a tie, both ways for undirected layers beside directed ones', () => {
    expect(multiplexity({ trust: ties('a>b'), advice: ties('a>b b>a') })).toEqual([
      { from: 'a', to: 'b', layers: ['trust', 'advice'] },
      { from: 'b', to: 'a', layers: ['advice'] },
    ]);
    expect(multiplexity({ trust: ties('a>b'), near: ties('b-a') }).map((tie) => tie.layers.length)).toEqual([
      2, 1,
    ]);
    expect(multiplexity({ near: ties('b-a'), work: ties('a-b') })).toEqual([
      { from: 'a', to: 'b', layers: ['near', 'work'] },
    ]);
    expect(multiplexity({})).toEqual([]);
  });
});
