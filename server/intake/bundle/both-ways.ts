import type { BundleRow } from './bundle-rows.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { KnownLines } from './known-lines.ts';
import type { InWave } from './resolve-waves.ts';

type Ties = KnownLines<BundleRow<'ties'>, InWave<'ties'>>;

/**
 * A tie that its line calls undirected runs both ways: one from each end. Reported once a file. The lines are taken out
 * of `ties` as they are iterated over.
 */
export function bothWays(ties: Ties, log: FindingLog): Generator<InWave<'ties'>> {
  reportUndirected(ties, log);
  return withReturns(ties);
}

function* withReturns(ties: Ties): Generator<InWave<'ties'>> {
  for (const tie of ties.taken()) {
    yield tie;
    const { row } = tie;
    const { from, to, direction } = row.values;
    if (direction === 'undirected')
      yield { ...tie, row: { ...row, values: { ...row.values, from: to, to: from } } };
  }
}

function reportUndirected(ties: Ties, log: FindingLog): void {
  const undirected = new Map<string, { first: BundleRow<'ties'>; count: number }>();
  for (const { row } of ties) {
    if (row.values.direction !== 'undirected') continue;
    const ofFile = undirected.get(row.file);
    if (ofFile === undefined) undirected.set(row.file, { first: row, count: 1 });
    else ofFile.count += 1;
  }
  for (const { first, count } of undirected.values())
    log.aboutRow(first, {
      field: 'direction',
      found: `${String(count)} undirected`,
      code: 'undirected-both-ways',
      expected: 'ties with a direction: one without runs from each end to the other',
      outcome: 'info',
    });
}
