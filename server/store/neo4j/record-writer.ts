import type { CommitPlan } from '../revisions/plan-commit.ts';
import type { KeyedSource, Version } from '../revisions/version.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { rowOf, type KeptPlace, type Place } from './record-places.ts';

/** Stores versions as the visible ones of their keys; the place's own file says what hangs on them. */
export async function putVersions(run: Run, place: Place, versions: readonly Version[]): Promise<void> {
  if (versions.length === 0) return;
  await run(cypherFor(place.stem, place.name), { rows: versions.map(rowOf) });
}

/** Executes what no query reads before the revision is published. Running it again changes nothing. */
export async function insertPlanned(run: Run, place: Place, plan: CommitPlan): Promise<void> {
  if (plan.reassertions.length > 0) await run(cypherFile('store-reassertions'), { rows: plan.reassertions });
  await putVersions(run, place, plan.inserted);
}

/** Executes what changes visible versions: the older ones are kept aside. */
export async function replacePlanned(run: Run, place: Place, { replaced }: CommitPlan): Promise<void> {
  if (replaced.length === 0) return;
  const rows = replaced.map(({ older }) => supersededRow(place, older));
  await run(cypherFile('store-superseded'), { rows });
  await putVersions(
    run,
    place,
    replaced.map(({ newer }) => newer),
  );
}

/** Makes visible versions those of their successors. */
export async function transferVersions(
  run: Run,
  place: KeptPlace,
  rows: readonly KeyedSource[],
): Promise<void> {
  await run(cypherFor(place.isNode ? 'transfer-nodes' : 'transfer-relationships', place.name), { rows });
}

const supersededRow = (place: Place, { key, revision, file, row, record }: Version): Plain => ({
  ...{ key, type: record.type, place: place.name, revision, file, row },
  record: JSON.stringify(record),
});
