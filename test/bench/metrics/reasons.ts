/** Why an aim of the metrics is missed, by a profile of the kernels, and what would be needed; printed only where it is. */
export const reasonsOf = {
  bySource:
    'Two thirds of the time of a source are the counts and the dependencies of its shortest paths, an arc at a time; there is next to nothing to fold (251 of 15,062 sources have two neighbours, 15,043 rows are distinct). Needed: arcs into the last level, three fifths of all, merged, or wider vectors than the 128 bits of WebAssembly',
  byCost:
    'Sources share a search as long as costs have few different values; where they have many, each source settles in an order of its own. Needed: sources settled together within a bound of distance',
  oncePerTie:
    'Each tie is looked at once or twice, so that memory, not arithmetic, is what both wait for; compiled C and WebAssembly read it equally fast. Needed: rows of neighbours half as wide, kept from the reading on',
  territory:
    'Rebuilding rows of neighbours and blocks takes most of it. Needed: the rows before the edit, mended instead of built again',
  swaps:
    'Each swap looks two ties up in a table of pairs. Needed: rows of bits of actors where a territory is small enough',
  freshProcess:
    'Rows of neighbours are built anew, and what is not in WebAssembly is interpreted first and compiled while it runs; igraph is compiled before and has its rows already. Needed: coreness and clustering in WebAssembly too, and rows built by it while the file is read',
} as const;
