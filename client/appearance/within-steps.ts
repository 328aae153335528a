import type { GraphTie } from '../../contract/graphs.ts';

/**
 * Everybody within so many ties of an actor, itself included, whatever the direction of the ties. Tension is no way to
 * reach anybody.
 *
 * Cost  O(steps · ties)
 */
export function within(ties: readonly GraphTie[], id: string, steps: number): ReadonlySet<string> {
  const reached = new Set([id]);
  for (let step = 0; step < steps; step += 1) {
    const before = new Set(reached);
    for (const { from, to, sign } of ties) {
      if (sign === -1) continue;
      if (before.has(from)) reached.add(to);
      if (before.has(to)) reached.add(from);
    }
    if (reached.size === before.size) break;
  }
  return reached;
}
