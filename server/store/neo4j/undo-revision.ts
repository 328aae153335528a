import type { OnStoring } from '../ports/revision-log.ts';
import { changesRecord, changesVersion, type KeyChange } from '../revisions/key-change.ts';
import { planUndo } from '../revisions/plan-undo.ts';
import { ChangedFacts } from './changed-facts.ts';
import { cypherFile } from './cypher-files.ts';
import { deleteUnfinished, type LeftOfRevision, stateOf } from './delete-unfinished.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { slices } from './record-batches.ts';
import { markStaleResults } from './stale-results.ts';
import { writeChanges } from './record-writer.ts';
import { authorities, keysOfRevision, type OwnedKeys, statedKeys, storedKeys } from './stored-versions.ts';

/**
 * Undoes a revision. One transaction makes visible what follows from all else that was said, and hides the rest; what is
 * hidden is then deleted in many. A revision that is not there, or undone already, changes nothing.
 */
export async function undoRevision(
  lease: ImportLease,
  number: number,
  onStoring: OnStoring = () => undefined,
): Promise<void> {
  const { step, visibleRevisions } = lease;
  if ((await step((run) => stateOf(run, number))) !== 'current') return;
  const { changed, published, left } = await planned(lease, number, onStoring);
  onStoring({ stage: 'hiding' });
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await stateOf(run, number)) === 'undone') return;
    await writeChanges(run, published);
    await run(cypherFile('publish-undo'), { number });
    const remaining = visibleRevisions.filter((other) => other !== number);
    await refreshDerived(run, changed, remaining);
    await markStaleResults(run, changed.ids, number);
  });
  await deleteUnfinished(step, number, { left, onStoring });
}

/**
 * The changes that must be executed in the transaction that publishes the undo, what follows from them, and what is then
 * left to be deleted. What only the undone revision said is hidden by that transaction: it carries the number of a
 * revision that is no longer visible.
 */
async function planned({ step, visibleRevisions }: ImportLease, number: number, onStoring: OnStoring) {
  onStoring({ stage: 'comparing', done: 0, total: 0 });
  const owned = await step((run) => keysOfRevision(run, number));
  const stated = await step((run) => statedKeys(run, number));
  const changed = new ChangedFacts();
  for (const { keys } of owned) changed.addAll(keys);
  // Most are known from nowhere else, and just go.
  const all = [...new Set([...owned.flatMap(({ saidBeside }) => saidBeside), ...stated.keys])];
  const authorityOf = await step(authorities);
  const published: KeyChange[] = [];
  let done = 0;
  for (const keys of slices(all)) {
    onStoring({ stage: 'comparing', done, total: all.length });
    done += keys.length;
    const stored = await step((run) => storedKeys(run, keys, visibleRevisions));
    for (const change of planUndo(number, stored, authorityOf)) {
      if (changesRecord(change)) changed.add(change.key);
      const read = withoutHidden(change, number);
      if (read) published.push(read);
    }
  }
  return { changed, published, left: leftOf(owned, stated.repeats, published) };
}

/** What carries the number of the revision when its undo is published: all but what belongs to another one then. */
function leftOf(
  owned: readonly OwnedKeys[],
  repeats: number,
  published: readonly KeyChange[],
): LeftOfRevision {
  const kept = new Set(published.filter(({ after }) => after !== null).map(({ key }) => key));
  const places = owned.map(({ place, keys }) => ({ place, keys: keys.filter((key) => !kept.has(key)) }));
  return { places, hasRepeats: repeats > 0 };
}

/** A change without what the end of the revision hides anyway; `null`: nothing is left of it. */
function withoutHidden(change: KeyChange, number: number): KeyChange | null {
  const rowsRemoved = change.rowsRemoved.filter((revision) => revision !== number);
  const before = change.after === null && change.before?.revision === number ? null : change.before;
  const read = { ...change, before, rowsRemoved };
  return changesVersion(read) || rowsRemoved.length + read.rowsPut.length > 0 ? read : null;
}
