/** Parts of an undirected network given as a symmetric n × n matrix, without the members left out; −1 for those. */
export function partsOf(tied: Uint8Array, n: number, out: ReadonlySet<number> = new Set()): Int32Array {
  const part = new Int32Array(n).fill(-1);
  let parts = 0;
  for (let start = 0; start < n; start++) {
    if (part[start]! >= 0 || out.has(start)) continue;
    const stack = [start];
    part[start] = parts;
    while (stack.length > 0) {
      const i = stack.pop()!;
      for (let j = 0; j < n; j++)
        if (tied[i * n + j] && part[j]! < 0 && !out.has(j)) {
          part[j] = parts;
          stack.push(j);
        }
    }
    parts++;
  }
  return part;
}

export const countParts = (part: Int32Array): number => part.reduce((most, p) => Math.max(most, p), -1) + 1;

export function partSizes(part: Int32Array): number[] {
  const sizes = new Array<number>(countParts(part)).fill(0);
  for (const p of part) if (p >= 0) sizes[p]!++;
  return sizes;
}

/** Share of pairs, of all pairs among `members`, that hang together; 1 for fewer than two members. */
export function connectedShare(sizes: readonly number[], members: number): number {
  const pairs = (members * (members - 1)) / 2;
  return pairs === 0 ? 1 : sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) / pairs;
}

/** Members whose leaving alone breaks a part in two, with the share of pairs then cut off from each other. */
export function cutMembers(tied: Uint8Array, n: number): { member: number; fragmentation: number }[] {
  const parts = partsOf(tied, n);
  const before = countParts(parts);
  const cuts: { member: number; fragmentation: number }[] = [];
  for (let i = 0; i < n; i++) {
    const after = partsOf(tied, n, new Set([i]));
    let alone = true;
    for (let j = 0; j < n; j++) if (tied[i * n + j]) alone = false;
    if (!alone && countParts(after) > before)
      cuts.push({ member: i, fragmentation: 1 - connectedShare(partSizes(after), n - 1) });
  }
  return cuts;
}
