import { describe, expect, it } from 'vitest';
import { bendOf, controlOf, onCurve, tieLanes } from '../../../client/appearance/tie-lanes.ts';
import { tie } from '../fixture.ts';

const from = { x: 0, y: 0 };
const to = { x: 100, y: 0 };

describe('ties of one pair', () => {
  const ties = [
    tie('a', 'b', { layer: 'tension', sign: -1 }),
    tie('a', 'b'),
    tie('b', 'a'),
    tie('a', 'b', { layer: 'trust' }),
    tie('a', 'c'),
  ];
  const lanes = tieLanes(ties);
  /** How far above the straight line from a to b its middle lies. */
  const heightOf = (one: (typeof ties)[number]) => {
    const [start, end] = one.from === 'a' ? [from, to] : [to, from];
    return onCurve(start, controlOf(start, end, lanes.get(one.id)!), end, 0.5).y;
  };

  it('lie side by side, none upon another, whichever way they run', () => {
    const heights = ties
      .slice(0, 4)
      .map(heightOf)
      .sort((a, b) => a - b);
    const gaps = heights.slice(1).map((height, at) => height - heights[at]!);
    expect(Math.min(...gaps)).toBeGreaterThan(5);
  });

  it('leave tension the outermost place', () => {
    const [tension, ...others] = ties.slice(0, 4).map(heightOf);
    expect(Math.abs(tension!)).toBeGreaterThanOrEqual(Math.max(...others.map(Math.abs)) - 1e-9);
    expect(others).not.toContain(tension);
  });

  it('are straight where there is one alone', () => {
    expect(lanes.has(ties[4]!.id)).toBe(false);
  });

  it('bend less where they are short', () => {
    const lane = lanes.get(ties[1]!.id)!;
    expect(Math.abs(bendOf(lane, 10))).toBeLessThan(Math.abs(bendOf(lane, 1000)) + 1e-9);
    expect(Math.abs(bendOf(lanes.get(ties[0]!.id)!, 10))).toBeLessThanOrEqual(1.6 + 1e-9);
  });
});
