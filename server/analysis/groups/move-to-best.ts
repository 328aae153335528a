import type { Random } from '../random.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/**
 * Moves positions, one at a time in random order, to the neighbouring group that raises modularity most, until no move
 * helps; who had a neighbour moved is looked at again. Changes `groupOf` in place.
 *
 * @returns whether anything moved
 * Source  local moving of Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008, with the queue of
 *         Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z
 * Cost    O(m) a sweep
 */
export function moveToBest(
  network: WeightedNetwork,
  groupOf: Int32Array,
  resolution: number,
  random: Random,
): boolean {
  const { n, offset, neighbour, weight, degree, total } = network;
  const attached = new Float64Array(n);
  const size = new Int32Array(n);
  for (let position = 0; position < n; position++) {
    attached[groupOf[position]!]! += degree[position]!;
    size[groupOf[position]!]!++;
  }
  const empty = Array.from(size.keys()).filter((group) => size[group] === 0);
  const toGroup = new Float64Array(n);
  const touched = new Int32Array(n);
  const queue = random.shuffle(Int32Array.from({ length: n }, (_, position) => position));
  const queued = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  let moved = false;
  while (waiting > 0) {
    const here = queue[head]!;
    head = (head + 1) % n;
    waiting--;
    queued[here] = 0;
    const old = groupOf[here]!;
    let count = 0;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const group = groupOf[neighbour[entry]!]!;
      if (weight[entry] === 0) continue;
      if (toGroup[group] === 0) touched[count++] = group;
      toGroup[group]! += weight[entry]!;
    }
    attached[old]! -= degree[here]!;
    const pull = (resolution * degree[here]!) / (2 * total);
    let best = old;
    let gain = toGroup[old]! - pull * attached[old]!;
    for (let at = 0; at < count; at++) {
      const group = touched[at]!;
      const raised = toGroup[group]! - pull * attached[group]!;
      if (raised > gain + 1e-12 * total) {
        best = group;
        gain = raised;
      }
    }
    // A group of its own gains exactly 0.
    if (gain < -1e-12 * total && empty.length > 0) best = empty.pop()!;
    for (let at = 0; at < count; at++) toGroup[touched[at]!] = 0;
    attached[best]! += degree[here]!;
    if (best === old) continue;
    groupOf[here] = best;
    size[best]!++;
    if (--size[old]! === 0) {
      attached[old] = 0;
      empty.push(old);
    }
    moved = true;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (queued[there] || groupOf[there] === best || weight[entry] === 0) continue;
      queued[there] = 1;
      queue[(head + waiting) % n] = there;
      waiting++;
    }
  }
  return moved;
}
