/** Compressed sparse rows: the neighbours of vertex v are neighbour[offset[v]…offset[v+1]−1]. */
export type Rows = { readonly offset: Int32Array; readonly neighbour: Int32Array };
