import { describe, expect, it } from 'vitest';
import { measureAttendance } from '../../../../server/analysis/metrics/two-mode/measure-attendance.ts';
import { buildTwoMode } from '../../../../server/analysis/metrics/two-mode/two-mode-network.ts';

describe('measureAttendance', () => {
  it('gives every place its measures, and pairs by what they share', () => {
    const found = measureAttendance(
      buildTwoMode(
        ['a', 'b', 'c'],
        ['opening', 'visit'],
        [
          ['a', 'opening'],
          ['b', 'opening'],
          ['b', 'visit'],
          ['a', 'visit'],
          ['c', 'visit'],
        ],
      ),
    );
    expect(found.density).toBeCloseTo(5 / 6, 12);
    expect(found.actors.map(({ id, count, degree }) => [id, count, degree])).toEqual([
      ['a', 2, 1],
      ['b', 2, 1],
      ['c', 1, 0.5],
    ]);
    expect(found.activities.map(({ id, count }) => [id, count])).toEqual([
      ['opening', 2],
      ['visit', 3],
    ]);
    expect(found.together).toEqual([
      { from: 'a', to: 'b', activities: 2 },
      { from: 'a', to: 'c', activities: 1 },
      { from: 'b', to: 'c', activities: 1 },
    ]);
    // Everybody was at the visit: it could not be nearer to all.
    expect(found.activities[1]!.closeness).toBeCloseTo(1, 12);
  });

  it('has reasons where nobody met', () => {
    const found = measureAttendance(buildTwoMode(['a'], [], []));
    expect(found).toMatchObject({ density: { undefined: 'no-cells' }, together: [] });
    expect(found.actors[0]).toMatchObject({ count: 0, degree: { undefined: 'no-cells' } });
  });
});
