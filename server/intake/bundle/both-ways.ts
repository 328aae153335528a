import type { FindingLog } from './bundle-findings.ts';
import type { InWave } from './resolve-waves.ts';

/** A tie that its line calls undirected runs both ways: one from each end. Reported once a file. */
export function bothWays(ties: InWave<'ties'>[], log: FindingLog): InWave<'ties'>[] {
  if (!ties.some(({ row }) => row.values.direction === 'undirected')) return ties;
  const counts = new Map<string, number>();
  const both = ties.flatMap((tie) => {
    const { row } = tie;
    if (row.values.direction !== 'undirected') return [tie];
    counts.set(row.file, (counts.get(row.file) ?? 0) + 1);
    const { from, to } = row.values;
    return [tie, { ...tie, row: { ...row, values: { ...row.values, from: to, to: from } } }];
  });
  for (const [file, count] of counts) {
    const row = ties.find((tie) => tie.row.file === file && tie.row.values.direction === 'undirected')!.row;
    log.aboutRow(row, {
      field: 'direction',
      found: `${String(count)} undirected`,
      code: 'undirected-both-ways',
      expected: 'ties with a direction: one without runs from each end to the other',
      outcome: 'info',
    });
  }
  return both;
}
