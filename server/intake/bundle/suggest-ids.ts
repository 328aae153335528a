import { fold } from '../../../contract/fold.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow } from './bundle-rows.ts';

const mostSuggested = 5;

/** Where a name stands for an id that could not be read: which actors of the bundle are called so. None is taken. */
export function suggestIds(actors: readonly BundleRow<'actors'>[], log: FindingLog): void {
  const unreadable = log.all.filter(({ code, found }) => code === 'unreadable-id' && found !== null);
  if (unreadable.length === 0) return;
  const named = Map.groupBy(actors, ({ values }) => fold(values.name ?? ''));
  for (const finding of unreadable) {
    const name = fold(finding.found!);
    const called = name === '' ? [] : (named.get(name) ?? []).map(({ values }) => values.id);
    if (called.length === 0) continue;
    const ids = called.slice(0, mostSuggested).join(', ') + (called.length > mostSuggested ? '…' : '');
    finding.expected += `; the name is that of ${ids}`;
  }
}
