/**
 * Compressed sparse rows: the neighbours of vertex v are neighbour[offset[v]…offset[v+1]−1]; `length` gives the whole
 * length of each entry where paths are not counted by hops.
 */
export type Rows = {
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  readonly length?: Int32Array;
};

/**
 * The rows of some vertices among themselves, numbered by their place in `members`. `place` holds n times −1, also
 * afterwards.
 */
export function rowsWithin(
  { offset, neighbour, length }: Rows,
  members: Int32Array,
  place: Int32Array,
): Rows {
  for (const [at, v] of members.entries()) place[v] = at;
  let arcs = 0;
  for (const v of members) arcs += offset[v + 1]! - offset[v]!;
  const own = new Int32Array(members.length + 1);
  const others = new Int32Array(arcs);
  const lengths = length && new Int32Array(arcs);
  let end = 0;
  for (const [at, v] of members.entries()) {
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++) {
      const there = place[neighbour[entry]!]!;
      if (there < 0) continue;
      if (lengths) lengths[end] = length[entry]!;
      others[end++] = there;
    }
    own[at + 1] = end;
  }
  for (const v of members) place[v] = -1;
  const rows = { offset: own, neighbour: others.subarray(0, end) };
  return lengths ? { ...rows, length: lengths.subarray(0, end) } : rows;
}
