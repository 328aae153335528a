import type { Points, Position } from './points.ts';

/** Four decimals: finer than a pixel, and the last digits of sums, which may differ between machines, are gone. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Scales points into the unit square, both axes alike, centred, a margin of 2 % around; one point goes to the middle. */
export function fitUnitSquare({ x, y }: Points): Position[] {
  const range = (values: Float64Array) => {
    const low = values.reduce((least, value) => Math.min(least, value), Infinity);
    const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
    return { middle: (low + high) / 2, width: high - low };
  };
  const across = range(x);
  const upward = range(y);
  const scale = 0.96 / Math.max(across.width, upward.width, 1e-9);
  return Array.from(x, (value, at) => ({
    x: rounded(0.5 + (value - across.middle) * scale),
    y: rounded(0.5 + (y[at]! - upward.middle) * scale),
  }));
}
