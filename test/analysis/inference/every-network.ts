/** Every directed network on n actors as a bit mask over its n(n − 1) arcs, row by row without the diagonal. */
export function eachDigraph(
  n: number,
  visit: (has: (i: number, j: number) => boolean, arcs: number) => void,
): void {
  const places = n * (n - 1);
  const place = (i: number, j: number): number => i * (n - 1) + (j > i ? j - 1 : j);
  for (let mask = 0; mask < 2 ** places; mask++) {
    let arcs = 0;
    for (let k = 0; k < places; k++) arcs += (mask >>> k) & 1;
    visit((i, j) => ((mask >>> place(i, j)) & 1) === 1, arcs);
  }
}

/** Every undirected network on n actors, as the list of its pairs. */
export function eachGraph(n: number, visit: (pairs: [number, number][]) => void): void {
  const all: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) all.push([i, j]);
  for (let mask = 0; mask < 2 ** all.length; mask++) visit(all.filter((_, k) => (mask >>> k) & 1));
}
