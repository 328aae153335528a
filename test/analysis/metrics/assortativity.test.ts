import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assortativityOfDegree,
  assortativityOfGroups,
} from '../../../server/analysis/metrics/assortativity.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, star, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

const grouped = (text: string, groups: string) => ties(text, { attributes: { group: [...groups] } });

describe('assortativity', () => {
  it('of families', () => {
    expect(assortativityOfGroups(grouped('a-b c-d', 'xxyy'))).toBe(1);
    expect(assortativityOfGroups(grouped('a-b c-d', 'xyxy'))).toBe(-1);
    // Two cliques of k and a bridge: e_same = k(k−1)/(k(k−1)+1), groups alike: (e − 1/2)/(1/2).
    const clubs = { ...twoCliquesAndABridge(4), attributes: { group: [...'xxxxyyyy'] } };
    expect(assortativityOfGroups(clubs)).toBeCloseTo(2 * (12 / 13) - 1, 12);
    expect(assortativityOfDegree(star(6))).toBeCloseTo(-1, 12);
  });

  agreesWithFrozen('assortativity.group');
  agreesWithFrozen('assortativity.degree');
  obeysLaws('assortativity.group');
  obeysLaws('assortativity.degree');

  it('equals the mixing matrix written out', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const group = graph.attributes.group!;
        const names = ['a', 'b'];
        const arcs = Array.from(graph.from, (from, tie) => [group[from]!, group[graph.to[tie]!]!]).flatMap(
          ([g, h]) =>
            graph.directed
              ? [[g, h]]
              : [
                  [g, h],
                  [h, g],
                ],
        );
        const known = arcs.filter(([g, h]) => g !== null && h !== null);
        fc.pre(known.length > 0);
        const e = names.map((g) =>
          names.map((h) => known.filter((arc) => arc[0] === g && arc[1] === h).length / known.length),
        );
        const trace = e[0]![0]! + e[1]![1]!;
        const square = names.reduce(
          (sum, _, g) => sum + e[g]!.reduce((a, b) => a + b, 0) * e.reduce((a, row) => a + row[g]!, 0),
          0,
        );
        const found = assortativityOfGroups(graph);
        if (1 - square < 1e-12) expect(found).toEqual({ undefined: 'one-group' });
        else expect(found).toBeCloseTo((trace - square) / (1 - square), 10);
      }),
    );
  });

  it('says why there is none', () => {
    expect(assortativityOfGroups(empty(3))).toEqual({ undefined: 'no-ties' });
    expect(assortativityOfGroups(ties('a-b'))).toEqual({ undefined: 'group-unknown' });
    expect(assortativityOfGroups(grouped('a-b', 'xx'))).toEqual({ undefined: 'one-group' });
    expect(assortativityOfDegree(cycle(5))).toEqual({ undefined: 'no-variance' });
    expect(assortativityOfDegree(complete(3))).toEqual({ undefined: 'no-variance' });
  });
});
