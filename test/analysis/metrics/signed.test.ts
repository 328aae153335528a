import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pnCentrality, signedDegree } from '../../../server/analysis/metrics/signed.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf } from '../../networks/slow-paths.ts';
import { actorValues, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

const negative = (graph: ReturnType<typeof ties>) => ({ ...graph, sign: graph.sign.map(() => -1) });

describe('signed ties', () => {
  it('of families: PN is 2 where all are friends, 1/2 where all are in tension, 1 without ties', () => {
    for (const value of pnCentrality(complete(6))) expect(value).toBeCloseTo(2, 12);
    for (const value of pnCentrality(negative(complete(6)))) expect(value).toBeCloseTo(0.5, 12);
    expect(pnCentrality(empty(4))).toEqual([1, 1, 1, 1]);
  });

  it('degrees of the New Guinea tribes, as UCINET prints them', () => {
    const alliances = actorValues(frozenGraph('newguinea_signed'), 'degree.positive');
    const oppositions = actorValues(frozenGraph('newguinea_signed'), 'degree.negative');
    const byName = new Map(Object.keys(alliances).map((id) => [id.toUpperCase(), id]));
    for (const [name, [friends, rivals]] of Object.entries(
      published.newguinea_signed['degrees(alliance,opposition) UCINET'],
    )) {
      // The two sources spell some tribes differently (Masil and Mesil, Asaro and Asarodzuha).
      const id = byName.get(name) ?? [...byName].find(([other]) => other.startsWith(name.slice(0, 3)))![1];
      expect([alliances[id], oppositions[id]]).toEqual([friends, rivals]);
    }
  });

  obeysLaws('pn', { signed: true });
  obeysLaws('degree.positive', { signed: true, loners: 'change nothing' });
  obeysLaws('degree.negative', { signed: true, loners: 'change nothing' });

  it('satisfies its equations', () => {
    fc.assert(
      fc.property(anyGraph({ least: 3, signed: true, directed: false }), (graph) => {
        const n = graph.actors.length;
        const values = pnCentrality(graph);
        fc.pre(values.every((value) => typeof value === 'number'));
        const sign = new Map(
          Array.from(graph.from, (a, tie) => [[a, graph.to[tie]!].sort().join(), graph.sign[tie]!]),
        );
        for (const [v, value] of values.entries()) {
          const from = pairsOf(graph).filter((pair) => pair.includes(v));
          const sum = from.reduce((total, [a, b]) => {
            const other = values[a === v ? b : a] as number;
            return total + (sign.get([a, b].sort().join()) === -1 ? -2 : 1) * other;
          }, 0);
          expect(value).toBeCloseTo(1 + sum / (2 * (n - 1)), 9);
        }
      }),
    );
  });

  it('counts a pair with both signs as negative, and says what cannot be solved', () => {
    const both = { ...ties('a>b b>a'), sign: Int8Array.of(1, -1) };
    expect(signedDegree(both, 1)).toEqual([0, 0]);
    expect(signedDegree(both, -1)).toEqual([1, 1]);
    expect(pnCentrality(negative(ties('a-b')))[0]).toEqual({ undefined: 'singular' });
    expect(pnCentrality(empty(1))).toEqual([{ undefined: 'too-few-actors' }]);
    expect(pnCentrality(empty(2001))[0]).toEqual({ undefined: 'too-large-for-exact' });
  });
});
