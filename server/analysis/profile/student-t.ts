/** Two-sided 95 % points of Student's t by degrees of freedom 1–30; beyond, a value within .005 by Cornish–Fisher. */
const points = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** The 97.5 % point of Student's t. `degrees` ≥ 1, else RangeError. Agrees with R `qt(.975, degrees)` to three digits. */
export function studentPoint(degrees: number): number {
  if (!(degrees >= 1))
    throw new RangeError(`Student's t needs at least one degree of freedom, found ${degrees}`);
  const z = 1.959964;
  return points[degrees - 1] ?? z + (z ** 3 + z) / (4 * degrees);
}
