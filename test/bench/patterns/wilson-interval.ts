/**
 * The 95 % interval of a share, in the form that stays inside [0, 1] and keeps its level for few trials.
 *
 * Source  Wilson 1927, doi:10.1080/01621459.1927.10502953
 * @example wilsonInterval(5, 10)   // { low: .2366, high: .7634 }
 */
export function wilsonInterval(successes: number, trials: number): { low: number; high: number } | null {
  if (trials === 0) return null;
  const z = 1.959963984540054;
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
