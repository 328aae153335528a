import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceTriads, type BalanceTriads } from '../../../server/analysis/metrics/balance-triads.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, path } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { frozenGraph } from '../../oracles/frozen.ts';
import { frozenDirected } from '../../oracles/frozen-directed.ts';

const counts = (graph: Parameters<typeof balanceTriads>[0]) => {
  const found = balanceTriads(graph) as BalanceTriads;
  return [found['+++'], found['++-'], found['+--'], found['---']];
};

describe('signed triads by type', () => {
  it('of families', () => {
    const signed = (...signs: number[]) => ({ ...complete(3), sign: Int8Array.from(signs) });
    expect(balanceTriads(complete(4))).toEqual({ '+++': 4, '++-': 0, '+--': 0, '---': 0, balanced: 1 });
    expect(balanceTriads(signed(1, -1, 1))).toMatchObject({ '++-': 1, balanced: 0 });
    expect(balanceTriads(signed(-1, -1, 1))).toMatchObject({ '+--': 1, balanced: 1 });
    expect(balanceTriads(signed(-1, -1, -1))).toMatchObject({ '---': 1, balanced: 0 });
  });

  it('agree with the cliques that networkx finds, and the New Guinea tribes have 59 of 68 in balance', () => {
    for (const [name, { network }] of Object.entries(frozenDirected)) {
      const all = network.triads as number[];
      if (all.some((count) => count > 0)) expect(counts(frozenGraph(name)), name).toEqual(all);
    }
    expect(balanceTriads(frozenGraph('newguinea_signed'))).toMatchObject({ balanced: 59 / 68 });
  });

  obeysLaws('balance.triads', { signed: true });

  it('equal looking at every three actors', () => {
    fc.assert(
      fc.property(anyGraph({ signed: true }), (graph) => {
        const plain = symmetrise(graph);
        const sign = (i: number, j: number) => {
          const at = [...plain.from.keys()].find(
            (tie) =>
              (plain.from[tie] === i && plain.to[tie] === j) ||
              (plain.from[tie] === j && plain.to[tie] === i),
          );
          return at === undefined ? 0 : plain.sign[at]!;
        };
        const slow = [0, 0, 0, 0];
        for (const i of plain.actors.keys())
          for (let j = 0; j < i; j++)
            for (let k = 0; k < j; k++) {
              const three = [sign(i, j), sign(j, k), sign(i, k)];
              if (three.every((each) => each !== 0)) slow[three.filter((each) => each < 0).length]!++;
            }
        fc.pre(slow.some((count) => count > 0));
        expect(counts(graph)).toEqual(slow);
      }),
      { numRuns: 60 },
    );
  });

  it('says when there is none', () => {
    expect(balanceTriads(path(4))).toEqual({ undefined: 'no-triangles' });
  });
});
