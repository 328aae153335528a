import { typeOfKey } from '../../../contract/record-key.ts';
import type { Revision } from '../../../contract/revisions.ts';
import type { ArchivedStatement, WholeRevision, WholeStore } from '../ports/revision-archive.ts';
import type { WholeSurvey } from '../ports/survey-store.ts';
import type { NewView } from '../ports/view-store.ts';
import { storeView } from './saved-views.ts';
import { checkEmpty, checkNext, saidAgain, statementBatches } from '../revisions/archived-statements.ts';
import { changesRecord } from '../revisions/key-change.ts';
import { planCommit } from '../revisions/plan-commit.ts';
import type { AuthorityOf } from '../revisions/version.ts';
import { propertiesOf, storeFindings } from './commit-revision.ts';
import { ChangedFacts } from './changed-facts.ts';
import type { Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import type { Step } from './step.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { batchRows, slices } from './record-batches.ts';
import { writeChanges } from './record-writer.ts';
import { authorities, storedKeys } from './stored-versions.ts';
import { putSurvey } from './survey-store.ts';

/** What has been loaded so far, and nobody can read yet. */
type Loaded = {
  readonly revisions: Pick<Revision, 'number' | 'state'>[];
  readonly changed: ChangedFacts;
  readonly actors: Set<string>;
};

/**
 * Loads all revisions in many transactions, under numbers that no query reads; one transaction then makes them readable
 * and stores views and surveys. A restore that is cut short leaves an empty store: the next lease deletes what was loaded.
 */
export async function restoreStore({ step }: ImportLease, whole: WholeStore): Promise<void> {
  await step(async (run) => checkEmpty(await holdings(run)));
  const loaded: Loaded = { revisions: [], changed: new ChangedFacts(), actors: new Set() };
  for await (const revision of whole.revisions) await loadRevision(step, revision, loaded);
  for (const keys of slices([...loaded.actors]))
    await step((run) => run(cypherFile('place-actors'), { keys }));
  const views = await collect(whole.views);
  const surveys = await collect(whole.surveys);
  await step((run) => publish(run, loaded, { views, surveys, erasures: whole.erasures }));
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}

async function holdings(run: Run): Promise<{ revisions: number; surveys: number; views: number }> {
  const [row] = await run(cypherFile('store-holdings'));
  const held = (name: string) => Number(row?.[name] ?? 0);
  return { revisions: held('revisions'), surveys: held('surveys'), views: held('views') };
}

async function loadRevision(
  step: Step,
  { revision, findings, statements }: WholeRevision,
  loaded: Loaded,
): Promise<void> {
  const { number, state } = revision;
  checkNext(revision, loaded.revisions.length + 1);
  await step((run) =>
    run(cypherFile('store-revision'), { revision: propertiesOf(number, { ...revision, findings }) }),
  );
  loaded.revisions.push({ number, state });
  const numbers = loaded.revisions.map((each) => each.number);
  const authorityOf = await step(authorities);
  for await (const batch of statementBatches(statements, batchRows)) {
    await writeStatements(step, batch, { number, numbers, authorityOf, changed: loaded.changed });
    for (const { key } of batch) if (typeOfKey(key) === 'actor') loaded.actors.add(key);
  }
  await storeFindings(step, number, findings);
}

type Writing = {
  readonly number: number;
  /** All revisions so far, this one among them. */
  readonly numbers: readonly number[];
  readonly authorityOf: AuthorityOf;
  readonly changed: ChangedFacts;
};

/** Writes what a revision said of some keys. Nobody reads it yet, so one step may follow the other. */
async function writeStatements(
  step: Step,
  statements: readonly ArchivedStatement[],
  { number, numbers, authorityOf, changed }: Writing,
): Promise<void> {
  const said = saidAgain(statements);
  const plan = await step(async (run) => {
    const stored = await storedKeys(run, [...said.keys()], numbers);
    const planned = planCommit(number, stored, said, authorityOf);
    await writeChanges(run, planned);
    return planned;
  });
  for (const change of plan) if (changesRecord(change)) changed.add(change.key);
}

async function publish(
  run: Run,
  { revisions, changed }: Loaded,
  rest: { views: readonly NewView[]; surveys: readonly WholeSurvey[]; erasures: number },
): Promise<void> {
  const held = await holdings(run);
  // The answer to this step was lost and it is tried again: all is done.
  if (held.revisions > 0) return;
  checkEmpty(held);
  const current = revisions.filter(({ state }) => state === 'current').map(({ number }) => number);
  await refreshDerived(run, changed, current);
  // The age of unused views is counted anew.
  const usedAt = new Date().toISOString();
  for (const view of rest.views) await storeView(run, view, usedAt);
  for (const whole of rest.surveys) await putSurvey(run, whole);
  await run(cypherFile('publish-restore'), { revisions, erasures: rest.erasures });
}
