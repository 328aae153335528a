import type { Random } from '../random.ts';

/**
 * Trades of a binary table (rows of whom each row names): two rows put together what only one of them has and draw
 * lots for it, so that row and column sums stay. In the long run every table with these sums is equally likely. A
 * `blocked` row–column pair is never traded: self-ties of a directed graph.
 *
 * Source  Strona et al. 2014, doi:10.1038/ncomms5114; uniform by Carstens 2015, doi:10.1103/PhysRevE.91.042812. Without
 *         self-ties some directed graphs with cycles of three cannot be reached: `TieSwaps` reaches them
 * Cost    O(length of the two rows) a trade
 */
export function curveball(
  rows: number[][],
  trades: number,
  random: Random,
  blocked: (row: number, column: number) => boolean = () => false,
): void {
  if (rows.length < 2) return;
  for (let trade = 0; trade < trades; trade++) {
    const a = random.integer(rows.length);
    const other = random.integer(rows.length - 1);
    tradeRows(rows, a, other < a ? other : other + 1, random, blocked);
  }
}

function tradeRows(
  rows: number[][],
  a: number,
  b: number,
  random: Random,
  blocked: (row: number, column: number) => boolean,
): void {
  const inA = new Set(rows[a]);
  const inB = new Set(rows[b]);
  const onlyA = rows[a]!.filter((column) => !inB.has(column) && !blocked(b, column));
  const onlyB = rows[b]!.filter((column) => !inA.has(column) && !blocked(a, column));
  if (onlyA.length === 0 || onlyB.length === 0) return;
  const pot = random.shuffle([...onlyA, ...onlyB]);
  const traded = new Set(pot);
  rows[a] = [...rows[a]!.filter((column) => !traded.has(column)), ...pot.slice(0, onlyA.length)];
  rows[b] = [...rows[b]!.filter((column) => !traded.has(column)), ...pot.slice(onlyA.length)];
}
