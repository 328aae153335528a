/** Stable counting sort: tie indices grouped by a position of theirs; group p is order[offset[p]…offset[p+1]−1]. */
export function groupByPosition(n: number, key: Int32Array, sequence?: Int32Array) {
  const offset = new Int32Array(n + 1);
  for (let index = 0; index < key.length; index++) offset[key[index]! + 1]!++;
  for (let position = 0; position < n; position++) offset[position + 1]! += offset[position]!;
  const next = offset.slice(0, n);
  const order = new Int32Array(key.length);
  for (let at = 0; at < key.length; at++) {
    const index = sequence ? sequence[at]! : at;
    order[next[key[index]!]!++] = index;
  }
  return { offset, order };
}
