/** Why an aim of the metrics is missed, by a profile of the kernels, and what would be needed; printed only where it is. */
export const reasonsOf = {
  bySource:
    'A source looks each of its arcs up once forwards and once backwards, and its numbers (240 kB) come from the second level of cache; one branch in six arcs is guessed wrong. Needed: several sources together in one row of cache, or wider vectors than WebAssembly has (128 bits)',
  byCost:
    'Along costs every source has its own order of settling, which a row of buckets keeps, and sources cannot share one search of bits as by hops. Needed: several sources settled together where their distances agree, on vectors',
  oncePerTie:
    'Each tie is looked at once or twice, so that memory, not arithmetic, is what both wait for; compiled C and WebAssembly read it equally fast. Needed: rows of neighbours half as wide, kept from the reading on',
  territory:
    'Rebuilding rows of neighbours and blocks takes most of it. Needed: the rows before the edit, mended instead of built again',
  swaps:
    'Each swap looks two ties up in a table of pairs. Needed: rows of bits of actors where a territory is small enough',
  freshProcess:
    'The engine reads the code of a new process first in an interpreter and compiles it while it runs; igraph is compiled before. Needed: the metric in WebAssembly, compiled before and kept on disk',
} as const;
