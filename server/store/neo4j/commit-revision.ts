import { append } from '../../../contract/extremes.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { OnStoring, RevisionDraft } from '../ports/revision-log.ts';
import { countByCode } from '../../../contract/count-by-code.ts';
import { changesRecord, type KeyChange } from '../revisions/key-change.ts';
import { planCommit, type Said } from '../revisions/plan-commit.ts';
import { checkReplaced } from '../revisions/scope-keys.ts';
import { collectStatements } from '../revisions/statements-of-import.ts';
import type { AuthorityOf, Version } from '../revisions/version.ts';
import { ChangedFacts } from './changed-facts.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { stateOf } from './delete-unfinished.ts';
import { isTaken } from './failures.ts';
import type { Step } from './step.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { loadingRelationship, markLoading, unmarkLoaded } from './loading-marks.ts';
import { inBatches, slices } from './record-batches.ts';
import { keptPlaces, type Place, placeOfKey } from './record-places.ts';
import { putStatements, putVersions, writeChanges } from './record-writer.ts';
import { markStaleResults } from './stale-results.ts';
import { goneKeys, placesOfScope, versionsInScope } from './scoped-records.ts';
import { authorities, storedForCommit } from './stored-versions.ts';

/**
 * Writes an import and gives its number; of an import that is stored already only the number. New records are inserted
 * in many transactions, under a revision that no query reads yet; then one transaction replaces what changed and makes
 * all of it readable. A load that is cut short leaves the revisions before it as they were.
 */
export async function commitRevision(
  lease: ImportLease,
  draft: RevisionDraft,
  records: Iterable<SourcedRecord>,
): Promise<number> {
  const { number, step } = lease;
  const stored = await step((run) => storedImport(run, draft.importId));
  if (stored !== null) return stored;
  const { replaces = [], onStoring = () => undefined } = draft;
  replaces.forEach(checkReplaced);
  const said = new Map<string, Said[1]>(await collectStatements(records));
  await step((run) => run(cypherFile('store-revision'), { revision: propertiesOf(number, draft) }));
  for (const key of await missingKeys(lease, said, replaces)) said.set(key, null);
  const { changed, published, marked } = await writeAhead(lease, said, onStoring);
  onStoring({ stage: 'publishing' });
  await storeFindings(step, number, draft.findings);
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await stateOf(run, number)) !== 'loading') return;
    await writeChanges(run, published);
    await refreshDerived(run, changed, [...lease.visibleRevisions, number]);
    await markStaleResults(run, changed.ids, number);
    await run(cypherFile('publish-import'), { number });
  });
  // It is stored. Where the server is away now, the next lease takes the marks off.
  await unmarkLoaded(step, marked).catch(() => undefined);
  return number;
}

/** The number of the revision that an earlier commit of the same import made. */
async function storedImport(run: Run, importId: string | undefined): Promise<number | null> {
  if (importId === undefined) return null;
  const [row] = await run(cypherFile('revision-of-import'), { importId });
  return row === undefined ? null : Number(row['number']);
}

/**
 * Writes what no query reads before the revision is published: new records, and statements that change nothing else.
 * Gives the changes that are to be published with it, what changes, and the keys of what bears marks until then.
 */
async function writeAhead(lease: ImportLease, said: ReadonlyMap<string, Said[1]>, onStoring: OnStoring) {
  const authorityOf = await lease.step(authorities);
  const changed = new ChangedFacts();
  const published: KeyChange[] = [];
  const marked: string[][] = [];
  let done = 0;
  for (const part of partsOf(said)) {
    onStoring({ stage: 'writing', done, total: said.size });
    done += part.length;
    const { plan, inserted } = await writePart(lease, part, authorityOf);
    marked.push(inserted);
    changed.addAll(plan.filter(changesRecord).map(({ key }) => key));
    for (const change of plan) if (!isUnread(change, lease.number)) published.push(change);
  }
  return { changed, published, marked: marked.flat() };
}

type Written = { plan: KeyChange[]; inserted: string[] };

/** Plans one part of what is said and writes of it what no query reads. */
async function writePart(
  { number, step, visibleRevisions }: ImportLease,
  part: readonly Said[],
  authorityOf: AuthorityOf,
): Promise<Written> {
  const keys = part.map(([key]) => key);
  const write = (mayCreate: boolean) =>
    step(async (run): Promise<Written> => {
      const stored = await storedForCommit(run, keys, visibleRevisions);
      const plan = planCommit(number, stored, part, authorityOf);
      return { plan, inserted: await insertAhead(run, number, plan, mayCreate) };
    });
  try {
    return await write(true);
  } catch (error) {
    // Something refers to one of them already, or the answer to this step was lost and it was tried again.
    if (!isTaken(error)) throw error;
    return write(false);
  }
}

/**
 * What is said in parts of one place each: comunas before schools, schools before their years and ties. In the order of
 * their keys: the years of a school lie side by side, and so do the entries of the index.
 */
function partsOf(said: ReadonlyMap<string, Said[1]>): Said[][] {
  const ofPlace = Map.groupBy(said, ([key]) => placeOfKey(key).name);
  const nodesFirst = keptPlaces.toSorted((a, b) => Number(b.isNode) - Number(a.isNode));
  return nodesFirst.flatMap(({ name }) => slices((ofPlace.get(name) ?? []).sort(byKey)));
}

const byKey = ([one]: Said, [other]: Said): number => (one < other ? -1 : 1);

/** Whether no query can read what a change writes as long as the revision is not published. */
const isUnread = ({ before, after, rowsPut, rowsRemoved }: KeyChange, number: number): boolean =>
  rowsRemoved.length === 0 &&
  rowsPut.every(({ revision }) => revision === number) &&
  (before === null || before.revision === after?.revision);

/**
 * Running it again changes nothing, or is refused.
 *
 * @param mayCreate whether what is new may be stored in the quick way that refuses what is there
 * @returns the keys of what bears the marks of an import that is being loaded
 */
async function insertAhead(
  run: Run,
  number: number,
  plan: readonly KeyChange[],
  mayCreate: boolean,
): Promise<string[]> {
  const marked: string[] = [];
  const unread = plan.filter((change) => isUnread(change, number));
  await putStatements(run, unread);
  const inserted = unread.flatMap(({ before, after }) => (before === null && after ? [after] : []));
  for (const { place, batch } of inBatches(inserted, ({ record }) => record)) {
    append(marked, await insertMarked(run, place, batch, mayCreate));
  }
  return marked;
}

/** Stores what is new, with the marks of what nobody can read yet. @returns its keys */
async function insertMarked(
  run: Run,
  place: Place,
  batch: readonly Version[],
  mayCreate: boolean,
): Promise<string[]> {
  const stem = (mayCreate && place.createStem) || place.stem;
  await putVersions(run, { ...place, stem }, batch, place.isNode ? {} : loadingRelationship);
  const keys = batch.map(({ key }) => key);
  if (stem === place.stem) await markLoading(run, place, keys);
  return keys;
}

/** The keys of some scopes that an import does not bring, visible or gone before. */
async function missingKeys(
  { step, visibleRevisions }: ImportLease,
  said: ReadonlyMap<string, unknown>,
  replaces: readonly RecordScope[],
): Promise<Set<string>> {
  const missing = new Set<string>();
  for (const scope of replaces) {
    for (const place of placesOfScope(scope)) {
      for await (const versions of versionsInScope(step, scope, place, visibleRevisions)) {
        for (const { key } of versions) if (!said.has(key)) missing.add(key);
      }
    }
    const gone = await step((run) => goneKeys(run, scope, visibleRevisions));
    for (const key of gone) if (!said.has(key)) missing.add(key);
  }
  return missing;
}

export async function storeFindings(step: Step, number: number, findings: readonly Finding[]): Promise<void> {
  const numbered = findings.map((finding, i) => ({
    ...finding,
    name: finding.code,
    revision: number,
    position: i + 1,
  }));
  for (const rows of slices(numbered)) {
    await step((run) => run(cypherFile('store-findings'), { number, rows }));
  }
}

/** What is stored of a revision before anything of it is readable. */
export function propertiesOf(number: number, draft: RevisionDraft): Plain {
  const { title, source, hash, importedAt, importedBy, importId } = draft;
  return {
    ...{ number, name: title, title, source, hash, importedAt, importedBy, importId: importId ?? null },
    state: 'loading',
    counts: JSON.stringify(draft.counts),
    changes: JSON.stringify(draft.changes),
    findings: JSON.stringify(countByCode(draft.findings)),
    authority: draft.authority ?? 'import',
    replaces: JSON.stringify(draft.replaces ?? []),
  };
}
