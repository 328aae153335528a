import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerage, brokerageRoles } from '../../../server/analysis/metrics/brokerage.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { tied } from '../../networks/slow-paths.ts';
import { actorValues, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const chain = (groups: string) => ties('i>v v>k', { attributes: { group: [...groups] } });

describe('brokerage', () => {
  it('names each role by its formula: gatekeepers let in, representatives speak out', () => {
    for (const [groups, role] of [
      ['xxx', 'coordinator'],
      ['xyx', 'itinerant'],
      ['xyy', 'gatekeeper'],
      ['xxy', 'representative'],
      ['xyz', 'liaison'],
    ] as const)
      for (const asked of brokerageRoles)
        expect(brokerage(chain(groups), asked)[1]).toBe(asked === role ? 1 : 0);
  });

  it('of families', () => {
    const groups = (n: number) => ({ attributes: { group: new Array<string>(n).fill('x') } });
    // The centre of an undirected star stands between (n−1)(n−2) ordered pairs.
    expect(brokerage({ ...star(5), ...groups(5) }, 'total')[0]).toBe(12);
    expect(brokerage({ ...complete(5), ...groups(5) }, 'total')).toEqual([0, 0, 0, 0, 0]);
  });

  it('of Knoke’s information network by sector, as R sna prints it', () => {
    const { 'roles w_I,w_O,b_IO,b_OI,b_O': sums, ...totals } =
      published['r_sna_2.7-1']['knoke_info_brokerage_by_sector total'];
    expect(actorValues(frozenGraph('knoke_info'), 'brokerage')).toEqual(totals);
    const sum = (role: string) =>
      Object.values(actorValues(frozenGraph('knoke_info'), `brokerage.${role}`)).reduce<number>(
        (all, value) => all + (value as number),
        0,
      );
    expect(['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'].map(sum)).toEqual(sums);
  });

  for (const id of ['brokerage', ...brokerageRoles.map((role) => `brokerage.${role}`)])
    obeysLaws(id, { loners: 'change nothing', runs: 30 });

  it('equals looking at every three', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const has = tied(graph);
        const group = graph.attributes.group!;
        const all = [...graph.actors.keys()];
        const roles = brokerageRoles.map((role) => brokerage(graph, role));
        const total = brokerage(graph, 'total');
        for (const v of all) {
          if (group[v] === null) {
            expect(total[v]).toEqual({ undefined: 'group-unknown' });
            continue;
          }
          const threes = all.flatMap((i) =>
            all.filter(
              (k) =>
                i !== k && has(i, v) && has(v, k) && !has(i, k) && group[i] !== null && group[k] !== null,
            ),
          );
          expect(total[v]).toBe(threes.length);
          expect(roles.reduce((sum, values) => sum + (values[v] as number), 0)).toBe(threes.length);
        }
      }),
    );
  });

  it('says when groups are not known', () => {
    expect(brokerage(ties('a>b b>c'), 'total')[1]).toEqual({ undefined: 'group-unknown' });
  });
});
