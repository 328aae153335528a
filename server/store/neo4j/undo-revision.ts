import { changesRecord, changesVersion, type KeyChange } from '../revisions/key-change.ts';
import { planUndo } from '../revisions/plan-undo.ts';
import { ChangedFacts } from './changed-facts.ts';
import { cypherFile } from './cypher-files.ts';
import { deleteUnfinished, stateOf } from './delete-unfinished.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { slices } from './record-batches.ts';
import { markStaleResults } from './stale-results.ts';
import { writeChanges } from './record-writer.ts';
import { authorities, keysOfRevision, statedKeys, statementRows, storedKeys } from './stored-versions.ts';

/**
 * Undoes a revision. One transaction makes visible what follows from all else that was said, and hides the rest; what is
 * hidden is then deleted in many. A revision that is not there, or undone already, changes nothing.
 */
export async function undoRevision(lease: ImportLease, number: number): Promise<void> {
  const { step, visibleRevisions } = lease;
  if ((await step((run) => stateOf(run, number))) !== 'current') return;
  const { changed, published } = await planned(lease, number);
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await stateOf(run, number)) === 'undone') return;
    await writeChanges(run, published);
    await run(cypherFile('publish-undo'), { number });
    const remaining = visibleRevisions.filter((other) => other !== number);
    await refreshDerived(run, changed, remaining);
    await markStaleResults(run, changed.ids, number);
  });
  await deleteUnfinished(step, number);
}

/**
 * The changes that must be executed in the transaction that publishes the undo, and the types of which anything visible
 * changes. What only the undone revision said is hidden by that transaction: it carries the number of a revision that
 * is no longer visible.
 */
async function planned({ step, visibleRevisions }: ImportLease, number: number) {
  const authorityOf = await step(authorities);
  const changed = new ChangedFacts();
  const published: KeyChange[] = [];
  const plan = async (keys: readonly string[]) => {
    if (keys.length === 0) return;
    const stored = await step((run) => storedKeys(run, keys, visibleRevisions));
    for (const change of planUndo(number, stored, authorityOf)) {
      if (changesRecord(change)) changed.add(change.key);
      const read = withoutHidden(change, number);
      if (read) published.push(read);
    }
  };
  for (const { keys: all } of await step((run) => keysOfRevision(run, number))) {
    for (const keys of slices(all)) {
      changed.addAll(keys);
      // Most are known from nowhere else, and just go.
      const rows = await step((run) => statementRows(run, keys, visibleRevisions));
      await plan([...rows.keys()]);
    }
  }
  const stated = await step((run) => statedKeys(run, number));
  for (const keys of slices(stated)) await plan(keys);
  return { changed, published: onceEach(published) };
}

/** A change without what the end of the revision hides anyway; `null`: nothing is left of it. */
function withoutHidden(change: KeyChange, number: number): KeyChange | null {
  const rowsRemoved = change.rowsRemoved.filter((revision) => revision !== number);
  const before = change.after === null && change.before?.revision === number ? null : change.before;
  const read = { ...change, before, rowsRemoved };
  return changesVersion(read) || rowsRemoved.length + read.rowsPut.length > 0 ? read : null;
}

/** A key whose visible version the undone revision owns may be among those it has a statement of, too. */
const onceEach = (changes: readonly KeyChange[]): KeyChange[] => [
  ...new Map(changes.map((change) => [change.key, change])).values(),
];
