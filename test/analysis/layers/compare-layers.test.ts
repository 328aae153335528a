import { describe, expect, it } from 'vitest';
import { compareLayers } from '../../../server/analysis/layers/compare-layers.ts';
import { overlap } from '../../../server/analysis/layers/overlap.ts';
import { path, star, ties } from '../../networks/families.ts';

const advice = ties('a>b b>c c>d d>e e>a a>c b>d');
const trust = ties('b>a a>b b>c c>d e>a a>e d>b');

describe('compareLayers', () => {
  it('compares each pair once, and gives every tie its layers', () => {
    const found = compareLayers({ advice, trust, same: advice }, { explained: null, seed: 1 });
    expect(found.pairs.map(({ first, second }) => `${first}/${second}`)).toEqual([
      'advice/trust',
      'advice/same',
      'trust/same',
    ]);
    expect(found.pairs[0]).toMatchObject(overlap(advice, trust));
    expect(found.pairs[1]).toMatchObject({ jaccard: 1, qap: { exact: true } });
    expect(found.pairs[1]!.qap).toHaveProperty('r', expect.closeTo(1, 12) as number);
    expect(found.multiplexity[0]).toEqual({ from: 'a', to: 'b', layers: ['advice', 'trust', 'same'] });
    expect(found.regression).toBeNull();
  });

  it('explains one layer by the others, or says why it cannot', () => {
    const { regression } = compareLayers({ advice, trust }, { explained: 'advice', seed: 1 });
    expect(regression).toMatchObject({ actors: 5, exact: true, effects: [{ layer: 'trust' }] });
    const { regression: none } = compareLayers(
      { advice, a: trust, b: trust },
      { explained: 'advice', seed: 1 },
    );
    expect(none).toEqual({ undefined: 'collinear' });
  });

  it('draws from the seed only', () => {
    const layers = { path: path(12), star: star(12) };
    const compare = (seed: number) => compareLayers(layers, { explained: 'path', seed });
    expect(compare(4)).toEqual(compare(4));
    expect(compare(4).pairs[0]!.qap).toMatchObject({ exact: false });
  });
});
