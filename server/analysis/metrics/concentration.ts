/**
 * Herfindahl–Hirschman index of amounts ≥ 0: Σ (x/Σx)², from 1/n when all are alike to 1 when one has everything.
 *
 * Source     Herfindahl 1950; Hirschman 1964
 * Undefined  `null` when all amounts are 0
 */
export function concentration(amounts: ArrayLike<number>): number | null {
  let total = 0;
  for (let at = 0; at < amounts.length; at++) total += amounts[at]!;
  if (total === 0) return null;
  let sum = 0;
  for (let at = 0; at < amounts.length; at++) sum += (amounts[at]! / total) ** 2;
  return sum;
}
