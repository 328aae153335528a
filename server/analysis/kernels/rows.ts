/**
 * Compressed sparse rows: the neighbours of vertex v are neighbour[offset[v]…offset[v+1]−1]; `length` gives the whole
 * length of each entry where paths are not counted by hops.
 */
export type Rows = {
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  readonly length?: Int32Array;
};
