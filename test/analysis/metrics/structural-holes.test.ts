import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuralHoles, type HoleOptions } from '../../../server/analysis/metrics/structural-holes.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { toy8Undirected } from '../../networks/toy8.ts';
import { actorValues, agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

/** The formulas written out over the full matrix. */
function slow(graph: NetworkGraph, { network = 'whole', strength = false }: HoleOptions) {
  const n = graph.actors.length;
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [tie, from] of graph.from.entries()) {
    const worth = strength ? graph.strength[tie]! : 1;
    a[from]![graph.to[tie]!]! += worth;
    if (!graph.directed) a[graph.to[tie]!]![from]! += worth;
  }
  const w = (i: number, j: number) => (graph.directed ? a[i]![j]! + a[j]![i]! : a[i]![j]!);
  const all = [...graph.actors.keys()];
  return all.map((ego) => {
    const contacts = all.filter((j) => j !== ego && w(ego, j) > 0);
    const seen = network === 'ego' ? [ego, ...contacts] : all;
    const total = (i: number) => seen.reduce((sum, k) => sum + w(i, k), 0);
    const most = (i: number) => Math.max(...seen.map((k) => w(i, k)));
    const p = (i: number, j: number) => w(i, j) / total(i);
    const between = (j: number) => contacts.filter((q) => q !== j);
    const c = contacts.map(
      (j) => (p(ego, j) + between(j).reduce((sum, q) => sum + p(ego, q) * p(q, j), 0)) ** 2,
    );
    const size = contacts.reduce(
      (sum, j) => sum + 1 - between(j).reduce((part, q) => part + p(ego, q) * (w(j, q) / most(j)), 0),
      0,
    );
    return { contacts: contacts.length, constraint: c.reduce((sum, x) => sum + x, 0), size, c };
  });
}

describe('structural holes', () => {
  it('of families', () => {
    expect(structuralHoles(path('a', 'b', 'c'), 'constraint')).toEqual([1, 0.5, 1]);
    // The centre of a star of n: (n−1)·(1/(n−1))².
    expect(structuralHoles(star(5), 'constraint')[0]).toBeCloseTo(1 / 4, 12);
    expect(structuralHoles(star(5), 'effective-size')[0]).toBe(4);
    // In a complete network of n each has n−1 contacts of which one is not redundant.
    expect(structuralHoles(complete(5), 'effective-size')[0]).toBeCloseTo(1, 12);
    expect(structuralHoles(complete(5), 'efficiency')[0]).toBeCloseTo(1 / 4, 12);
    expect(structuralHoles(complete(5), 'hierarchy')[0]).toBeCloseTo(0, 12);
  });

  it('of Borgatti’s example, plain, valued and directed, as published', () => {
    const holes = published.borgatti1997_holes;
    const graph = frozenGraph('borgatti1997_holes');
    for (const [parameters, constraint, size] of [
      [{}, holes.constraint!, holes.effsize!],
      [{ strength: true }, holes.constraint_w!, holes.effsize_w!],
    ] as const) {
      const constraints = actorValues(graph, 'constraint', parameters);
      const sizes = actorValues(graph, 'effective-size', parameters);
      for (const id of ['G', 'A', 'C']) {
        expect(constraints[id]).toBeCloseTo(constraint[id]!, 2.7);
        expect(sizes[id]).toBeCloseTo(size[id]!, 1.9);
      }
    }
    const directed = (weights: boolean) =>
      buildGraph({
        directed: true,
        actors: ['0', '1', '2'],
        ties: holes.digraph.map(([from, to], at) => ({
          from: String(from),
          to: String(to),
          strength: weights ? holes.dir_weights[at]! : 1,
        })),
      });
    for (const [valued, constraint, size] of [
      [false, holes.constraint_dir, holes.effsize_dir],
      [true, holes.constraint_dirw, holes.effsize_dirw],
    ] as const)
      for (const at of [0, 1, 2]) {
        const options = { strength: valued };
        expect(structuralHoles(directed(valued), 'constraint', options)[at]).toBeCloseTo(constraint[at]!, 3);
        expect(structuralHoles(directed(valued), 'effective-size', options)[at]).toBeCloseTo(size[at]!, 3);
      }
  });

  it('of the adolescents, as published, and of toy8', () => {
    const found = actorValues(frozenGraph('adolescents'), 'constraint');
    for (const [at, name] of ['Betty', 'Sue', 'Alice'].entries())
      expect(found[name]).toBeCloseTo(published.adolescents.constraint![at]!, 2);
    const toy = structuralHoles(toy8Undirected, 'constraint');
    for (const [at, value] of [0.4, 0.9225, 0.9225, 0.9225, 0.9225, 0.5, 1].entries())
      expect(toy[at]).toBeCloseTo(value, 12);
    expect(toy[7]).toEqual({ undefined: 'no-ties' });
  });

  agreesWithFrozen('constraint');
  agreesWithFrozen('constraint', { key: 'constraint by strength', parameters: { strength: true } });
  agreesWithFrozen('effective-size');
  for (const id of ['constraint', 'effective-size', 'efficiency', 'burt-hierarchy'])
    obeysLaws(id, { loners: 'change nothing' });

  it('equals the formulas written out, over the whole network and the ego network', () => {
    fc.assert(
      fc.property(
        anyGraph(),
        fc.constantFrom('whole' as const, 'ego' as const),
        fc.boolean(),
        (graph, network, strength) => {
          const options = { network, strength };
          const rows = {
            constraint: structuralHoles(graph, 'constraint', options),
            size: structuralHoles(graph, 'effective-size', options),
            hierarchy: structuralHoles(graph, 'hierarchy', options),
          };
          for (const [v, wanted] of slow(graph, options).entries()) {
            if (wanted.contacts === 0) {
              expect(rows.constraint[v]).toEqual({ undefined: 'no-ties' });
              continue;
            }
            expect(rows.constraint[v]).toBeCloseTo(wanted.constraint, 9);
            expect(rows.size[v]).toBeCloseTo(wanted.size, 9);
            if (wanted.contacts === 1) expect(rows.hierarchy[v]).toEqual({ undefined: 'one-contact' });
            else {
              const mean = wanted.constraint / wanted.contacts;
              const sum = wanted.c.reduce((total, x) => total + (x / mean) * Math.log(x / mean), 0);
              expect(rows.hierarchy[v]).toBeCloseTo(sum / (wanted.contacts * Math.log(wanted.contacts)), 9);
            }
          }
        },
      ),
    );
  });

  it('differs by convention: whole network and ego network are two numbers', () => {
    const graph = ties('e-a e-b a-b b-x b-y');
    const whole = structuralHoles(graph, 'constraint')[0];
    const ego = structuralHoles(graph, 'constraint', { network: 'ego' })[0];
    expect(whole).not.toBeCloseTo(ego as number, 3);
  });
});
