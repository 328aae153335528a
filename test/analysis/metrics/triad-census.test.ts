import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triadCensus, triadKinds, type TriadCensus } from '../../../server/analysis/metrics/triad-census.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const only = (graph: ReturnType<typeof ties>) =>
  Object.fromEntries(Object.entries(triadCensus(graph)).filter(([, count]) => count !== 0));

describe('triad census', () => {
  it('names all sixteen kinds', () => {
    for (const [kind, text] of Object.entries({
      '003': 'a>x a b c',
      '012': 'a>b c',
      '102': 'a>b b>a c',
      '021D': 'b>a b>c',
      '021U': 'a>b c>b',
      '021C': 'a>b b>c',
      '111D': 'a>b c>b b>c',
      '111U': 'b>a b>c c>b',
      '030T': 'a>b b>c a>c',
      '030C': 'a>b b>c c>a',
      '201': 'a>b b>a b>c c>b',
      '120D': 'b>a b>c a>c c>a',
      '120U': 'a>b c>b a>c c>a',
      '120C': 'a>b b>c a>c c>a',
      '210': 'a>b b>a b>c c>b a>c',
      '300': 'a>b b>a b>c c>b a>c c>a',
    }).filter(([name]) => name !== '003'))
      expect(only(ties(text))).toEqual({ [kind]: 1 });
    expect(only(empty(3))).toEqual({ '003': 1 });
  });

  it('of families', () => {
    expect(only(path(4))).toEqual({ '201': 2, '102': 2 });
    expect(only(star(5))).toEqual({ '201': 6, '003': 4 });
    expect(only(complete(5))).toEqual({ '300': 10 });
  });

  it('of the Florentine marriages, as published', () => {
    expect(only(frozenGraph('florentine_marriage'))).toEqual(published.florentine_marriage.triads);
  });

  agreesWithFrozen('triad-census');
  obeysLaws('triad-census');

  it('equals classifying every three by its pairs and their directions', () => {
    fc.assert(
      fc.property(anyGraph({ least: 3 }), (graph) => {
        const has = tied(graph);
        const all = [...graph.actors.keys()];
        const counts = Object.fromEntries(triadKinds.map((kind) => [kind, 0])) as Record<
          keyof TriadCensus,
          number
        >;
        for (const a of all)
          for (const b of all) for (const c of all) if (a < b && b < c) counts[kindOf(has, [a, b, c])]++;
        expect(triadCensus(graph)).toEqual(counts);
      }),
    );
  });

  it('says when there are too few actors', () => {
    expect(triadCensus(empty(2))).toEqual({ undefined: 'too-few-actors' });
  });
});

/** M-A-N numbers first; the letter from in- and out-degrees within the three. */
function kindOf(has: (from: number, to: number) => boolean, three: number[]): keyof TriadCensus {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([i, j]) => [three[i!]!, three[j!]!] as const);
  const mutual = pairs.filter(([a, b]) => has(a, b) && has(b, a));
  const single = pairs
    .filter(([a, b]) => has(a, b) !== has(b, a))
    .map(([a, b]) => (has(a, b) ? [a, b] : [b, a]));
  const code = `${mutual.length}${single.length}${3 - mutual.length - single.length}`;
  const outs = three.map((v) => single.filter(([from]) => from === v).length);
  const ins = three.map((v) => single.filter(([, to]) => to === v).length);
  if (code === '021') return outs.includes(2) ? '021D' : ins.includes(2) ? '021U' : '021C';
  if (code === '030') return outs.includes(2) ? '030T' : '030C';
  // One asymmetric tie beside the mutual pair: Down when it ends in that pair, Up when it starts there.
  if (code === '111') return mutual[0]!.includes(single[0]![1]!) ? '111D' : '111U';
  const third = three.find((v) => !mutual[0]?.includes(v));
  if (code === '120')
    return outs[three.indexOf(third!)] === 2 ? '120D' : ins[three.indexOf(third!)] === 2 ? '120U' : '120C';
  return code as keyof TriadCensus;
}
