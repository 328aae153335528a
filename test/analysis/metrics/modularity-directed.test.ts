import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularityOfGroups } from '../../../server/analysis/metrics/modularity.ts';
import { directedModularity } from '../../../server/analysis/metrics/modularity-directed.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { empty, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { agreesWithNetworkx } from '../../oracles/frozen-directed.ts';

describe('directed modularity of given groups', () => {
  it('of families', () => {
    expect(directedModularity(ties('a>b c>d', { attributes: { group: [...'xxyy'] } }))).toBe(0.5);
    // A group of sources and one of sinks: nothing inside, and nothing expected there.
    expect(directedModularity(ties('a>c a>d b>c b>d', { attributes: { group: [...'xyxy'] } }))).toBeCloseTo(
      0,
      12,
    );
    expect(directedModularity(ties('a>c b>c', { attributes: { group: [...'xyx'] } }))).toBeCloseTo(0, 12);
  });

  agreesWithNetworkx('modularity.given.directed');
  obeysLaws('modularity.given.directed');

  it('equals the sum over all ordered pairs, and the undirected number where ties have no direction', () => {
    fc.assert(
      fc.property(anyGraph({ signed: true }), (graph) => {
        const positive = [...graph.from.keys()].filter((tie) => graph.sign[tie] !== -1);
        fc.pre(positive.length > 0 && graph.attributes.group!.some((name) => name !== null));
        const n = graph.actors.length;
        const tied = graph.actors.map(() => graph.actors.map(() => 0));
        for (const tie of positive) {
          tied[graph.from[tie]!]![graph.to[tie]!] = 1;
          if (!graph.directed) tied[graph.to[tie]!]![graph.from[tie]!] = 1;
        }
        const group = graph.attributes.group!.map((name, at) => name ?? `alone ${at}`);
        const m = tied.flat().reduce((sum, cell) => sum + cell, 0);
        const out = tied.map((row) => row.reduce((sum, cell) => sum + cell, 0));
        const into = graph.actors.map((_, j) => tied.reduce((sum, row) => sum + row[j]!, 0));
        let sum = 0;
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++)
            if (group[i] === group[j]) sum += tied[i]![j]! - (out[i]! * into[j]!) / m;
        expect(directedModularity(graph)).toBeCloseTo(sum / m, 10);
        if (!graph.directed)
          expect(directedModularity(graph)).toBeCloseTo(modularityOfGroups(graph) as number, 12);
      }),
    );
  });

  it('says why there is none', () => {
    expect(directedModularity(empty(4))).toEqual({ undefined: 'no-ties' });
    expect(directedModularity(ties('a>b'))).toEqual({ undefined: 'group-unknown' });
  });
});
