import type { RecordType } from '../../../contract/records.ts';
import { planUndo, type UndoPlan } from '../revisions/plan-undo.ts';
import type { KeyedSource, Version } from '../revisions/version.ts';
import type { Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { deleteUnfinished, stateOf, type Step } from './delete-unfinished.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { inBatches, slices } from './record-batches.ts';
import type { KeptPlace } from './record-places.ts';
import { putVersions, transferVersions } from './record-writer.ts';
import { keysOfRevision, otherVersions, ownersOf, supersededKeys } from './stored-versions.ts';

/**
 * Undoes a revision. One transaction transfers and restores versions and hides the rest; what is hidden is then deleted
 * in many. A revision that is not there, or undone already, changes nothing.
 */
export async function undoRevision(lease: ImportLease, number: number): Promise<void> {
  const { step, visibleRevisions } = lease;
  if ((await step((run) => stateOf(run, number))) !== 'current') return;
  const changes = await visibleChanges(lease, number);
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await stateOf(run, number)) === 'undone') return;
    await execute(run, number, changes);
    await run(cypherFile('publish-undo'), { number });
    const remaining = visibleRevisions.filter((other) => other !== number);
    await refreshDerived(run, changes.changed, remaining);
  });
  await deleteUnfinished(step, number);
}

/**
 * The parts of the plan that must be executed in the transaction that publishes the undo. What the plan removes is
 * hidden by that transaction, because it carries the number of a revision that is no longer visible.
 */
type VisibleChanges = Pick<UndoPlan, 'transferredSuperseded' | 'restored'> & {
  readonly transferred: { place: KeptPlace; rows: KeyedSource[] }[];
  readonly changed: Set<RecordType>;
};

async function visibleChanges(
  { step, visibleRevisions }: ImportLease,
  number: number,
): Promise<VisibleChanges> {
  const changes: VisibleChanges = {
    transferred: [],
    transferredSuperseded: [],
    restored: [],
    changed: new Set(),
  };
  const collect = async (place: KeptPlace, owners: ReadonlyMap<string, number>) => {
    const plan = await planBatch(step, owners, visibleRevisions, number);
    if (plan.transferred.length > 0) changes.transferred.push({ place, rows: plan.transferred });
    for (const version of plan.restored) changes.restored.push(version);
    for (const version of plan.transferredSuperseded) changes.transferredSuperseded.push(version);
  };
  for (const { place, keys: all } of await step((run) => keysOfRevision(run, number))) {
    for (const key of all) changes.changed.add(typeOfKey(key));
    for (const keys of slices(all)) await collect(place, new Map(keys.map((key) => [key, number])));
  }
  for (const { place, keys: all } of await step((run) => supersededKeys(run, number))) {
    for (const keys of slices(all)) await collect(place, await step((run) => ownersOf(run, place, keys)));
  }
  return changes;
}

async function planBatch(
  step: Step,
  owners: ReadonlyMap<string, number>,
  visibleRevisions: readonly number[],
  number: number,
): Promise<UndoPlan> {
  const others = await step((run) => otherVersions(run, [...owners.keys()], visibleRevisions));
  return planUndo(
    number,
    new Map([...others].map(([key, versions]) => [key, { owner: owners.get(key) ?? null, ...versions }])),
  );
}

async function execute(run: Run, number: number, changes: VisibleChanges): Promise<void> {
  for (const rows of slices(changes.transferredSuperseded)) {
    await run(cypherFile('transfer-superseded'), { number, rows });
  }
  for (const { place, rows } of changes.transferred) await transferVersions(run, place, rows);
  await restore(run, changes.restored);
}

async function restore(run: Run, older: readonly Version[]): Promise<void> {
  for (const { place, batch } of inBatches(older, ({ record }) => record)) {
    await putVersions(run, place, batch);
    const rows = batch.map(({ key, revision }) => ({ key, revision }));
    await run(cypherFile('remove-superseded'), { rows });
  }
}

/** A record's key is a JSON list that begins with its type. */
const typeOfKey = (key: string): RecordType => (JSON.parse(key) as [RecordType])[0];
