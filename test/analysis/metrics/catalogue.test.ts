import { describe, expect, it } from 'vitest';
import { MetricDefinition } from '../../../contract/metrics.ts';
import {
  describeMetrics,
  findMetric,
  metricById,
  metrics,
} from '../../../server/analysis/metrics/catalogue.ts';
import { concentration } from '../../../server/analysis/metrics/concentration.ts';

describe('the catalogue of metrics', () => {
  it('is plain data, complete and without a second metric of the same id', () => {
    for (const described of describeMetrics()) expect(MetricDefinition.parse(described)).toEqual(described);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });

  it('says of every metric that another program has how their number follows from ours', () => {
    const unexplained = describeMetrics().filter(({ equals: { fromOurs, ...names } }) => {
      const elsewhere = Object.keys(names).length > 0;
      return elsewhere && fromOurs === undefined;
    });
    expect(unexplained.map(({ id }) => id)).toEqual([]);
    expect(metricById('betweenness').equals).toMatchObject({
      sna: 'betweenness',
      ucinet: 'Freeman Betweenness',
    });
  });

  it('refuses an id that it does not have by code and value, and leaves the words to others', () => {
    expect(findMetric('fame')).toBeUndefined();
    expect(() => metricById('fame')).toThrow(
      expect.objectContaining({
        code: 'unknown-metric',
        values: { metric: 'fame' },
        field: 'metric',
      }) as Error,
    );
  });
});

describe('concentration', () => {
  it('is 1/n when all are alike, 1 when one has everything, and undefined of nothing', () => {
    expect(concentration([2, 2, 2, 2])).toBe(0.25);
    expect(concentration([0, 5])).toBe(1);
    expect(concentration([0, 0])).toBeNull();
    expect(concentration([])).toBeNull();
  });
});
