import { describe, expect, it } from 'vitest';
import { noView } from '../../../contract/network-view.ts';
import { Measurement, MetricDefinition } from '../../../contract/metrics.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { measureGraph, type MeasureOptions } from '../../../server/analysis/measuring/measure-graph.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { describeMetrics, metrics } from '../../../server/analysis/metrics/catalogue.ts';
import { empty, path } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';

const measure = (ids: string[], more: Partial<MeasureOptions> = {}, graph = toy8) =>
  measureGraph(graph, { metrics: ids, seed: 7, datasetHash: 'abc', missing: 2, ...more });

const refusal = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (problem) {
    return problem instanceof TelarProblem ? { field: problem.field, detail: problem.message } : problem;
  }
};

describe('measureGraph', () => {
  it('gives a row an actor, values of the network, and a passport for everything', () => {
    const answer = Measurement.parse(measure(['in-degree', 'density', 'closeness']));
    expect(answer.actors[0]).toEqual({ id: '1', 'in-degree': 5, closeness: expect.any(Number) as number });
    expect(answer.network.density).toEqual({
      value: 11 / 56,
      passport: {
        metric: 'density',
        version: 2,
        parameters: {},
        seed: null,
        n: 8,
        m: 11,
        directed: true,
        ties: 'arcs',
        cost: 'steps',
        leftOut: [],
        missing: 2,
        datasetHash: 'abc',
        engine: 'telar',
        ...noView,
      },
    });
    expect(answer.passports.closeness?.parameters).toEqual({ direction: 'out' });
    expect(answer.ties).toEqual([]);
  });

  it('says in the passport when directions were ignored', () => {
    expect(measure(['cut-school']).passports['cut-school']).toMatchObject({ m: 8, directed: false });
  });

  it('says in the passport what a step costs and which ties have no known group', () => {
    const grouped = buildGraph({
      directed: false,
      actors: ['a', 'b', 'c', 'd'],
      ties: [
        { from: 'a', to: 'b', cost: 2 },
        { from: 'b', to: 'c', cost: 1 },
        { from: 'c', to: 'd', cost: 1 },
      ],
      attributes: { group: ['x', 'x', null, null] },
    });
    const { network } = measure(['e-i.network', 'diameter', 'modularity.given'], {}, grouped);
    const leftOut = [{ reason: 'group-unknown', ties: 2 }];
    expect(network['e-i.network']?.passport).toMatchObject({ ties: 'pairs', cost: 'given', leftOut });
    expect(network['diameter']?.passport).toMatchObject({ leftOut: [] });
    expect(network['modularity.given']?.passport).toMatchObject({ leftOut: [] });
  });

  it('gives reasons instead of numbers, and the same bytes twice', () => {
    const answer = measure(['density', 'harmonic'], {}, empty(1));
    expect(answer.network.density).toMatchObject({ undefined: 'too-few-actors' });
    expect(answer.actors[0]).toEqual({ id: 'v0', harmonic: { undefined: 'too-few-actors' } });
    const all = metrics.map((metric) => metric.id);
    expect(JSON.stringify(measure(all))).toBe(JSON.stringify(measure(all)));
  });

  it('takes parameters for all metrics or for one, also as text', () => {
    const given = { normalised: 'true', harmonic: { normalised: false } };
    const answer = measure(['betweenness', 'harmonic'], { parameters: given });
    expect(answer.passports.betweenness?.parameters).toEqual({ normalised: true });
    expect(answer.passports.harmonic?.parameters).toMatchObject({ normalised: false });
  });

  it('refuses what does not exist or does not fit, naming it', () => {
    expect(refusal(() => measure(['betweeness']))).toEqual({
      field: 'metric',
      detail: expect.stringContaining('"betweeness"') as string,
    });
    expect(refusal(() => measure(['density'], { parameters: { normalized: true } }))).toEqual({
      field: 'parameters',
      detail: 'None of the metrics asked for has a parameter "normalized".',
    });
    expect(refusal(() => measure(['pagerank'], { parameters: { damping: 'much' } }))).toMatchObject({
      field: 'parameters',
      detail: expect.stringContaining('"damping" of pagerank is "much"') as string,
    });
    expect(refusal(() => measure(['pagerank'], { parameters: { pagerank: { speed: 1 } } }))).toMatchObject({
      detail: 'The metric pagerank has no parameter "speed".',
    });
  });

  it('tells progress and seconds, and stops when asked', () => {
    const progress: number[] = [];
    const seconds: Record<string, number> = {};
    let clock = 0;
    measure(['degree', 'density'], {
      onProgress: (share) => progress.push(share),
      now: () => clock++,
      onTiming: (metric, taken) => (seconds[metric] = taken),
    });
    expect(progress).toEqual([0, 0.5, 0.5, 1]);
    expect(seconds).toEqual({ degree: 1, density: 1 });
    const stopped = new AbortController();
    stopped.abort(new Error('the reader left'));
    expect(() => measure(['degree'], { signal: stopped.signal })).toThrow('the reader left');
  });

  it('asks each metric once', () => {
    expect(Object.keys(measure(['density', 'density'], {}, path(3)).network)).toEqual(['density']);
  });
});

describe('describeMetrics', () => {
  it('fits the contract, with both languages and no id twice', () => {
    const described = describeMetrics().map((metric) => MetricDefinition.parse(metric));
    expect(new Set(described.map((metric) => metric.id)).size).toBe(described.length);
    for (const metric of described) {
      for (const text of [
        metric.name.es,
        metric.name.en,
        metric.meaning.es,
        metric.meaning.en,
        metric.formula,
      ])
        expect(text.length).toBeGreaterThan(2);
      expect(metric.source).toMatch(/\d{4}/);
    }
  });
});
