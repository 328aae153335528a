import type { Random } from '../../analysis/random.ts';

const upTo = [0.35, 0.62, 0.82, 0.94, 1] as const;

/** How close a tie is, 1–5: loose ones are the most common (35, 27, 20, 12 and 6 %). */
export function drawStrength(random: Random): number {
  const u = random.random();
  return 1 + upTo.findIndex((limit) => u < limit);
}
