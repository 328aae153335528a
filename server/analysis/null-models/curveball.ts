import type { Random } from '../random.ts';

/**
 * Trades of a binary table (rows of whom each row names): two rows put together what only one of them has and draw
 * lots for it, so that row and column sums stay. Rows change in place. In the long run every table with these sums is equally likely. A
 * `blocked` row–column pair is never traded: self-ties of a directed graph.
 *
 * Source  Strona et al. 2014, doi:10.1038/ncomms5114; uniform by Carstens 2015, doi:10.1103/PhysRevE.91.042812. Without
 *         self-ties some directed graphs with cycles of three cannot be reached: `TieSwaps` reaches them
 * Cost    O(length of the two rows) a trade
 */
export function curveball(
  rows: readonly number[][],
  trades: number,
  random: Random,
  blocked: (row: number, column: number) => boolean = () => false,
): void {
  if (rows.length < 2) return;
  const columns = rows.reduce((most, row) => row.reduce((top, column) => Math.max(top, column + 1), most), 0);
  const seen = new Uint8Array(columns);
  for (let trade = 0; trade < trades; trade++) {
    const a = random.integer(rows.length);
    const other = random.integer(rows.length - 1);
    tradeRows(rows, a, other < a ? other : other + 1, random, blocked, seen);
  }
}

/** @param seen 0 for every column, also afterwards */
function tradeRows(
  rows: readonly number[][],
  a: number,
  b: number,
  random: Random,
  blocked: (row: number, column: number) => boolean,
  seen: Uint8Array,
): void {
  const rowA = rows[a]!;
  const rowB = rows[b]!;
  const pot: number[] = [];
  for (const column of rowB) seen[column] = 1;
  let keptA = 0;
  for (const column of rowA) {
    if (seen[column] === 1) seen[column] = 2;
    else if (!blocked(b, column)) {
      pot.push(column);
      continue;
    }
    rowA[keptA++] = column;
  }
  const fromA = pot.length;
  let keptB = 0;
  for (const column of rowB) {
    if (seen[column] === 2 || blocked(a, column)) rowB[keptB++] = column;
    else pot.push(column);
    seen[column] = 0;
  }
  if (fromA > 0 && fromA < pot.length) random.shuffle(pot);
  for (let at = 0; at < fromA; at++) rowA[keptA + at] = pot[at]!;
  for (let at = fromA; at < pot.length; at++) rowB[keptB + at - fromA] = pot[at]!;
}
