import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMetric } from '../../server/analysis/metrics/catalogue.ts';
import type { NetworkGraph } from '../../server/analysis/graph/network-graph.ts';
import { measureOne } from '../oracles/frozen.ts';
import { anyGraph, retold, withLoners } from './arbitrary.ts';
import { empty, ties } from './families.ts';

export type Laws = {
  parameters?: Record<string, unknown>;
  /** What actors without ties, added to a network, do to the values of the others. */
  loners?: 'change nothing' | 'may change';
  signed?: boolean;
  /** The metric picks among equals by position (a search, not a formula). */
  dependsOnOrder?: boolean;
  runs?: number;
};

/**
 * What must hold for any metric: the same values however the actors are listed, values within the range, strengths
 * that count for nothing unless asked, twice the same answer, and a number or a reason on the smallest networks.
 */
export function obeysLaws(id: string, laws: Laws = {}): void {
  const { parameters = {}, loners = 'may change', signed = false, dependsOnOrder = false, runs = 30 } = laws;
  const metric = findMetric(id)!;
  const measured = (graph: NetworkGraph) => valuesById(graph, id, parameters);
  const graphs = anyGraph({ signed });
  const check = (law: (graph: NetworkGraph) => void) =>
    fc.assert(
      fc.property(graphs, (graph) => {
        law(graph);
      }),
      { numRuns: runs },
    );

  if (!dependsOnOrder)
    it(`${id}: the order of actors and ties does not matter`, () =>
      check((graph) => {
        const order = graph.actors.map((_, position) => position).reverse();
        sameValues(measured(retold(graph, { order })), measured(graph));
      }));

  it(`${id}: stays within its range and never gives NaN`, () =>
    check((graph) => {
      const [low, high] = metric.range;
      for (const value of numbersIn(measured(graph))) {
        expect(Number.isFinite(value)).toBe(true);
        if (low !== null) expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        if (high !== null) expect(value).toBeLessThanOrEqual(high + 1e-9);
      }
    }));

  if (!metric.id.startsWith('strength') && parameters.strength !== true)
    it(`${id}: doubled strengths change nothing`, () =>
      check((graph) =>
        sameValues(measured(retold(graph, { strength: (s) => 2 * s })), measured(retold(graph, {}))),
      ));

  it(`${id}: asked twice, answers the same bytes`, () =>
    check((graph) =>
      expect(JSON.stringify(measured(graph))).toBe(JSON.stringify(measured(retold(retold(graph, {}), {})))),
    ));

  if (loners === 'change nothing')
    it(`${id}: actors without ties change nothing for the others`, () =>
      check((graph) => {
        if (graph.actors.length < 3) return;
        const before = measured(graph);
        const after = measured(withLoners(graph, 2)) as Record<string, unknown>;
        for (const [key, value] of Object.entries(before)) sameValues(after[key], value);
      }));

  it(`${id}: gives numbers or reasons on the smallest networks`, () => {
    for (const graph of [
      empty(0),
      empty(1),
      empty(2),
      empty(3),
      ties('a-b'),
      ties('a>b'),
      ties('a>b b>a'),
      ties('a-b c-d'),
    ])
      for (const reason of reasonsIn(measured(graph))) expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
}

/** Actor and tie metrics by id of actor or tie (undirected ties by sorted ends), network metrics under "network". */
export function valuesById(graph: NetworkGraph, id: string, parameters: Record<string, unknown>) {
  const answer = measureOne(graph, id, parameters);
  if (findMetric(id)!.level === 'network') {
    const { passport: _, ...value } = answer.network[id]!;
    return { network: value };
  }
  const rows = findMetric(id)!.level === 'actor' ? answer.actors : answer.ties;
  return Object.fromEntries(rows.map((row) => [nameOf(row, graph.directed), row[id]]).sort());
}

function nameOf(row: Record<string, unknown>, directed: boolean): string {
  if (typeof row.id === 'string') return row.id;
  const ends = [String(row.from), String(row.to)];
  return (directed ? ends : ends.sort()).join('>');
}

function sameValues(found: unknown, wanted: unknown): void {
  if (typeof wanted === 'number') {
    expect(
      typeof found === 'number' && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)),
    ).toBe(true);
    return;
  }
  if (typeof wanted !== 'object' || wanted === null) return expect(found).toEqual(wanted);
  expect(Object.keys(found as object).sort()).toEqual(Object.keys(wanted).sort());
  for (const [key, value] of Object.entries(wanted))
    sameValues((found as Record<string, unknown>)[key], value);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function reasonsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('undefined' in value) return [String(value.undefined)];
  return Object.values(value).flatMap(reasonsIn);
}
