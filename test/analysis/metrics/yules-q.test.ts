import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yulesQ } from '../../../server/analysis/metrics/yules-q.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { measureOne } from '../../oracles/frozen.ts';
import { agreesWithNetworkx } from '../../oracles/frozen-directed.ts';

describe('Yule’s Q', () => {
  it('of families', () => {
    const clubs = { attributes: { group: [...'xxyy'] } };
    expect(yulesQ(ties('a-b c-d', clubs))).toBe(1);
    // a, b, c, d in the order of their first mention: a and c are x.
    expect(yulesQ(ties('a-c b-d', { attributes: { group: [...'xxyy'] } }))).toBe(1);
    expect(yulesQ(ties('a>b b>a', { attributes: { group: [...'xy'] } }))).toEqual({
      undefined: 'no-variance',
    });
    // 1 of 2 pairs inside, 1 of 4 across: odds ratio 3.
    expect(yulesQ(ties('a-b b-c d', clubs))).toBeCloseTo((3 - 1) / (3 + 1), 12);
  });

  agreesWithNetworkx('yules-q');
  obeysLaws('yules-q');

  it('equals counting the cells that somebody speaks for', () => {
    const answers = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyGraph(), answers, (graph, given) => {
        const responded = graph.actors.map((_, at) => given[at]!);
        const group = graph.attributes.group!;
        const has = (i: number, j: number) =>
          [...graph.from.keys()].some(
            (tie) =>
              (graph.from[tie] === i && graph.to[tie] === j) ||
              (!graph.directed && graph.from[tie] === j && graph.to[tie] === i),
          );
        // a, b inside with and without a tie; c, d across.
        const cells = [0, 0, 0, 0] as [number, number, number, number];
        for (const i of graph.actors.keys())
          for (const j of graph.actors.keys()) {
            if (i === j || (!graph.directed && i > j) || group[i] === null || group[j] === null) continue;
            if (!responded[i] && (graph.directed || !responded[j])) continue;
            cells[(group[i] === group[j] ? 0 : 2) + (has(i, j) ? 0 : 1)]!++;
          }
        const [a, b, c, d] = cells;
        fc.pre(a * d + b * c > 0);
        expect(yulesQ({ ...graph, responded })).toBeCloseTo((a * d - b * c) / (a * d + b * c), 12);
      }),
    );
  });

  it('says how many ties it left out, and why there is no number', () => {
    const graph = {
      ...ties('a>b c>d b>c', { attributes: { group: ['x', 'x', 'y', null] } }),
      responded: [true, true, false, true],
    };
    const { passport } = measureOne(graph, 'yules-q').network['yules-q']!;
    expect(passport.leftOut).toEqual([{ reason: 'did-not-answer', ties: 1 }]);
    expect(yulesQ(empty(3))).toEqual({ undefined: 'no-ties' });
    expect(yulesQ(ties('a-b'))).toEqual({ undefined: 'group-unknown' });
    expect(yulesQ({ ...complete(3), attributes: { group: [...'xxx'] } })).toEqual({
      undefined: 'no-variance',
    });
  });
});
