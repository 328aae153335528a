/**
 * Benjamini–Hochberg: q-values over the networks of a list. Of the networks with q ≤ x, a share of at most x is
 * expected to be flagged by chance.
 *
 *   q_(j) = min over i ≥ j of min(1, t · p_(i) / i),   t tests
 *
 * Source      Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x
 * Returns     one q-value a test, in the order given
 * Cost        O(t log t)
 * Agrees with R `p.adjust(p, "BH")`
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[b]! - ps[a]! || a - b);
  const q = new Array<number>(ps.length).fill(1);
  let running = 1;
  order.forEach((test, fromLargest) => {
    running = Math.min(running, (ps.length * ps[test]!) / (ps.length - fromLargest));
    q[test] = running;
  });
  return q;
}
