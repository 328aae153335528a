import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { comparisonGroup } from '../../../server/analysis/results/comparison-group.ts';
import { resultSeries } from '../../../server/analysis/results/result-series.ts';

const groups = { members: new Set(['a', 'b', 'c', 'd']), comparison: new Set(['x', 'y']) };
const result = (schoolId: string, year: number, value: number | string, measure = 'prom_lect4b') =>
  newRecord('result', {
    ...{ schoolId, year, measure },
    ...(typeof value === 'number' ? { value } : { category: value }),
  });

describe('results beside a network', () => {
  it('tell how both groups are spread, in each year, of the schools that have a number', () => {
    const series = resultSeries(
      [
        ...[result('a', 2023, 240), result('b', 2023, 250), result('c', 2023, 280), result('d', 2023, 270)],
        ...[result('x', 2023, 255), result('a', 2022, 200), result('nobody', 2022, 1)],
      ],
      groups,
    );
    expect(series).toEqual([
      {
        measure: 'prom_lect4b',
        years: [
          {
            year: 2022,
            members: { schools: 1, mean: 200, median: 200, min: 200, max: 200, sd: null },
            comparison: { schools: 0, mean: null, median: null, min: null, max: null, sd: null },
            categories: [],
          },
          {
            year: 2023,
            // Mean 260; squares 400 + 100 + 400 + 100 = 1000, over n − 1 = 3.
            members: { schools: 4, mean: 260, median: 260, min: 240, max: 280, sd: Math.sqrt(1000 / 3) },
            comparison: { schools: 1, mean: 255, median: 255, min: 255, max: 255, sd: null },
            categories: [],
          },
        ],
      },
    ]);
  });

  it('count the schools of each category, and take no word for a number', () => {
    const [series] = resultSeries(
      [
        result('a', 2023, 'Medio'),
        result('b', 2023, 'Alto'),
        result('c', 2023, 'Medio'),
        result('x', 2023, 'Medio'),
      ],
      groups,
    );
    expect(series!.years[0]).toMatchObject({
      members: { schools: 0, mean: null },
      categories: [
        { category: 'Alto', members: 1, comparison: 0 },
        { category: 'Medio', members: 2, comparison: 1 },
      ],
    });
  });
});

describe('a comparison group', () => {
  const school = (id: string, comunaId: string | null, dependency: string | null, simulated = false) => ({
    ...{ id, comunaId, dependency, simulated },
  });

  it('is of the same comunas and dependencies, and holds no member', () => {
    const members = [school('a', '1', 'slep'), school('b', '2', 'private')];
    const around = [
      ...members,
      ...[school('x', '1', 'slep'), school('y', '1', 'private'), school('z', '2', 'private')],
      school('demo', '1', 'slep', true),
    ];
    expect([...comparisonGroup(members, around)]).toEqual(['x', 'z']);
  });

  it('is empty where the place or the dependency of the members is not known', () => {
    const members = [school('a', null, 'slep'), school('b', '2', null)];
    expect(comparisonGroup(members, [school('x', '2', 'slep'), school('y', '2', null)]).size).toBe(0);
  });
});
