import type { GraphActor } from '../../contract/graphs.ts';
import type { ReadValue } from './colour-scale.ts';

export type SizeScale = {
  /** Radius in CSS pixels at zoom 1. */
  radiusOf: (actor: GraphActor) => number;
  /** Values with their radius for the legend, smallest first; empty when all have one size. */
  steps: { value: number; radius: number }[];
  missing: number;
};

/** Bounds of the radius by how crowded the picture is, in CSS pixels. */
function bounds(count: number): { least: number; most: number; same: number } {
  if (count <= 40) return { least: 6, most: 22, same: 11 };
  if (count <= 200) return { least: 4, most: 17, same: 7.5 };
  if (count <= 1000) return { least: 2.6, most: 12, same: 4.5 };
  return { least: 1.6, most: 9, same: 2.6 };
}

/** The largest of 1, 2 or 5 times a power of ten that does not exceed the value. */
export function roundDown(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(1));
}

/** Area is proportional to the value, so that twice as much looks twice as much. Unknown: the least size. */
export function sizeScale(actors: readonly GraphActor[], read: ReadValue | null): SizeScale {
  const { least, most, same } = bounds(actors.length);
  const numbers =
    read === null ? [] : actors.map(read).filter((value): value is number => typeof value === 'number');
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (read === null || highest <= 0) {
    return { radiusOf: () => same, steps: [], missing: read === null ? 0 : actors.length - numbers.length };
  }
  const radius = (value: number) => Math.max(least, most * Math.sqrt(Math.max(0, value) / highest));
  const top = roundDown(highest);
  const steps = [...new Set([roundDown(top / 10), roundDown(top / 3), top])].filter((value) => value > 0);
  return {
    radiusOf: (actor) => {
      const value = read(actor);
      return typeof value === 'number' ? radius(value) : least;
    },
    steps: steps.map((value) => ({ value, radius: radius(value) })),
    missing: actors.length - numbers.length,
  };
}
