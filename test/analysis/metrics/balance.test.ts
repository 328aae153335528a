import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, balancedTriangles, frustrationOf } from '../../../server/analysis/metrics/balance.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

const signed = (graph: ReturnType<typeof ties>, ...signs: number[]) => ({
  ...graph,
  sign: Int8Array.from(graph.sign, (_, tie) => signs[tie] ?? 1),
});

describe('frustration and balance', () => {
  it('of families', () => {
    expect(frustrationOf(complete(5))).toBe(0);
    expect(frustrationOf(signed(cycle(5), -1))).toBe(1);
    expect(frustrationOf(signed(cycle(5), -1, -1))).toBe(0);
    // All in tension: the best split of n leaves the fewest inside.
    const rivals = { ...complete(6), sign: complete(6).sign.map(() => -1) };
    expect(frustrationOf(rivals)).toBe(6);
    expect(balance(rivals)).toBeCloseTo(1 - 12 / 15, 12);
    expect(balancedTriangles(rivals)).toBe(0);
    expect(balancedTriangles(signed(complete(3), -1, -1))).toBe(1);
  });

  it('of the New Guinea tribes: 7 ties sit wrong, 59 of 68 triangles are balanced', () => {
    // Doreian & Mrvar 1996, doi:10.1016/0378-8733(95)00259-6 (two camps leave 7 errors); Hage & Harary 1983 (triangles).
    expect(frustrationOf(frozenGraph('newguinea_signed'))).toBe(7);
    expect(balancedTriangles(frozenGraph('newguinea_signed'))).toBeCloseTo(59 / 68, 12);
  });

  for (const id of ['frustration', 'balance', 'balance.triangles']) obeysLaws(id, { signed: true });

  it('equal trying every split and every triangle', () => {
    fc.assert(
      fc.property(anyGraph({ signed: true }), (graph) => {
        const plain = symmetrise(graph);
        fc.pre(plain.from.length > 0);
        let least = Infinity;
        for (let mask = 0; mask < 2 ** plain.actors.length; mask++) {
          const wrong = Array.from(plain.from).filter((a, tie) => {
            const together = ((mask >> a) & 1) === ((mask >> plain.to[tie]!) & 1);
            return together === (plain.sign[tie] === -1);
          });
          least = Math.min(least, wrong.length);
        }
        expect(frustrationOf(graph)).toBe(least);
        expect(balance(graph)).toBeCloseTo(1 - (2 * least) / plain.from.length, 12);
        const sign = new Map(
          Array.from(plain.from, (a, tie) => [[a, plain.to[tie]!].sort().join(), plain.sign[tie]!]),
        );
        const all = [...plain.actors.keys()];
        const products = all.flatMap((a) =>
          all.flatMap((b) =>
            all.flatMap((c) => {
              const three = [
                [a, b],
                [b, c],
                [a, c],
              ].map((pair) => sign.get(pair.sort().join()));
              return a < b && b < c && !three.includes(undefined)
                ? [three.reduce((x, y) => x! * y!, 1)!]
                : [];
            }),
          ),
        );
        const found = balancedTriangles(graph);
        if (products.length === 0) expect(found).toEqual({ undefined: 'no-triangles' });
        else
          expect(found).toBeCloseTo(products.filter((product) => product > 0).length / products.length, 12);
      }),
      { numRuns: 80 },
    );
  });

  it('say why there is none', () => {
    expect(frustrationOf(empty(3))).toEqual({ undefined: 'no-ties' });
    expect(balance(path(21))).toEqual({ undefined: 'too-large-for-exact' });
    expect(balancedTriangles(path(4))).toEqual({ undefined: 'no-triangles' });
  });
});
