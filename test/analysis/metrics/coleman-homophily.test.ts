import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  colemanHomophily,
  type ColemanHomophily,
} from '../../../server/analysis/metrics/coleman-homophily.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { empty, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';

const ofNetwork = (graph: NetworkGraph) => (colemanHomophily(graph) as ColemanHomophily).network;

describe('Coleman homophily', () => {
  it('of families: only one’s own, only others, and as chance would', () => {
    const group = [...'xxxyyy'];
    expect(ofNetwork(ties('a>b b>c d>e e>f', { attributes: { group } }))).toBe(1);
    expect(ofNetwork(ties('a>d b>e c>f d>a', { attributes: { group: [...'xyxyxy'] } }))).toBe(-1);
    // One chooses both its own and all three others: 2 of 5 inside, as by chance.
    expect(ofNetwork(ties('a>b a>c a>d a>e a>f', { attributes: { group } }))).toBeCloseTo(0, 12);
  });

  it('gives each group its own', () => {
    const found = colemanHomophily(ties('a>b c>b d>a', { attributes: { group: [...'xxyy'] } }));
    // x gives one tie, inside; y gives two, none inside where 1/3 each was to be expected.
    expect(found).toMatchObject({ groups: { x: 1, y: -1 } });
  });

  it('of Coleman’s boys and girls, and of a ring, as the R package netseg gives it', () => {
    // Coleman 1958: 60 boys give 45 of 60 choices to boys, 40 girls 20 of 40 to girls. The paper rounds the
    // expected share to n_g/n and gets .375 and .167; the tests of netseg have the exact .38125 and .175.
    const boys = Array.from({ length: 60 }, (_, at) => `b${String(at)}`);
    const girls = Array.from({ length: 40 }, (_, at) => `g${String(at)}`);
    const next = (own: readonly string[], at: number) => own[(at + 1) % own.length]!;
    const school = buildGraph({
      directed: true,
      actors: [...boys, ...girls],
      ties: [
        ...boys.map((from, at) => ({ from, to: at < 45 ? next(boys, at) : girls[at - 45]! })),
        ...girls.map((from, at) => ({ from, to: at < 20 ? next(girls, at) : boys[at]! })),
      ],
      attributes: { group: [...boys.map(() => 'boys'), ...girls.map(() => 'girls')] },
    });
    const { groups } = colemanHomophily(school) as ColemanHomophily;
    expect(groups['boys']).toBeCloseTo(0.38125, 12);
    expect(groups['girls']).toBeCloseTo(0.175, 12);
    const ring = ties('a>b b>c c>d d>e e>f f>a', { attributes: { group: [...'xxyyzz'] } });
    for (const value of Object.values((colemanHomophily(ring) as ColemanHomophily).groups))
      expect(value).toBeCloseTo(0.375, 12);
  });

  obeysLaws('coleman-homophily');

  it('equals the way from the mean over every other choice of as many names', () => {
    fc.assert(
      fc.property(anyGraph({ directed: true, most: 5 }), (graph) => {
        const group = graph.attributes.group!;
        const known = [...graph.actors.keys()].filter((at) => group[at] !== null);
        const names = (i: number) =>
          [...graph.from.keys()]
            .filter((tie) => graph.from[tie] === i && group[graph.to[tie]!] !== null)
            .map((tie) => graph.to[tie]!);
        const own = (i: number, chosen: readonly number[]) =>
          chosen.filter((j) => group[j] === group[i]).length;
        let [inside, given, expected] = [0, 0, 0];
        for (const i of known) {
          const chosen = names(i);
          const all = choices(
            known.filter((j) => j !== i),
            chosen.length,
          );
          inside += own(i, chosen);
          given += chosen.length;
          expected += all.reduce((sum, choice) => sum + own(i, choice), 0) / all.length;
        }
        const room = inside >= expected - 1e-12 ? given - expected : expected;
        fc.pre(given > 0 && Math.abs(room) > 1e-9);
        expect(ofNetwork(graph)).toBeCloseTo((inside - expected) / room, 9);
      }),
    );
  });

  it('says why there is none', () => {
    expect(colemanHomophily(empty(3))).toEqual({ undefined: 'no-ties' });
    expect(colemanHomophily(ties('a>b'))).toEqual({ undefined: 'group-unknown' });
    expect(ofNetwork(ties('a>b', { attributes: { group: [...'xx'] } }))).toEqual({ undefined: 'no-choice' });
  });
});

/** Every choice of `count` of some. */
function choices(among: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return among.flatMap((first, at) =>
    choices(among.slice(at + 1), count - 1).map((rest) => [first, ...rest]),
  );
}
