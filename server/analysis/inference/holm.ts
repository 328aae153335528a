/**
 * Holm: p-values of the members of one network, adjusted so that the chance of any false flag stays below α.
 *
 *   adjusted_(j) = max over i ≤ j of min(1, (h − i + 1) · p_(i))
 *
 * Source      Holm 1979, Scandinavian Journal of Statistics 6, 65–70
 * Returns     one adjusted p-value a member, in the order given
 * Cost        O(h log h)
 * Agrees with R `p.adjust(p, "holm")`
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[a]! - ps[b]! || a - b);
  const adjusted = new Array<number>(ps.length).fill(1);
  let running = 0;
  order.forEach((member, rank) => {
    running = Math.max(running, Math.min(1, (ps.length - rank) * ps[member]!));
    adjusted[member] = running;
  });
  return adjusted;
}
