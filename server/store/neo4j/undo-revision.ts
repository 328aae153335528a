import type { RecordType, SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import { dropRevision, type Step } from './drop-revision.ts';
import { keptPlaces, placeOf, type KeptPlace } from './record-places.ts';
import { keysOfRevision, put, slices, stored } from './record-writer.ts';
import type { Turn } from './turn.ts';

/**
 * Takes a revision back: what only it told goes; what it replaced returns; what a later revision told again just so
 * keeps standing as that revision's. One transaction lets heirs and older versions take over and hides the rest; what
 * is hidden is then taken away in many. A revision that is not there, or undone already, changes nothing.
 */
export async function undoRevision({ step, standing }: Turn, number: number): Promise<void> {
  if (!(await stateIs(step, number, 'current'))) return;
  const remaining = standing.filter((other) => other !== number);
  const plan = await planOf(step, number, remaining);
  await step(async (run) => {
    // The answer to this step was lost and it is tried again: all is done.
    if ((await run(cypherFile('revision-state'), { number }))[0]?.['state'] === 'undone') return;
    await handDown(run, number, plan);
    await bringBack(run, plan.returned);
    await run(cypherFile('publish-undo'), { number });
    await refreshDerived(run, plan.changed, remaining);
  });
  await dropRevision(step, number);
}

const stateIs = async (step: Step, number: number, state: string): Promise<boolean> =>
  (await step((run) => run(cypherFile('revision-state'), { number })))[0]?.['state'] === state;

type Plan = {
  changed: Set<RecordType>;
  /** Standing records that a later revision told again: they become that revision's. */
  handedDown: { place: KeptPlace; rows: Plain[] }[];
  /** Replaced versions that a revision in between told again. */
  handedDownReplaced: Plain[];
  /** Older versions that stand again. */
  returned: Version[];
};

async function planOf(step: Step, number: number, remaining: readonly number[]): Promise<Plan> {
  const plan: Plan = { changed: new Set(), handedDown: [], handedDownReplaced: [], returned: [] };
  for (const { place, keys: all } of await step((run) => keysOfRevision(run, number))) {
    for (const keys of slices(all)) {
      const versions = await step((run) => versionsOf(run, keys, remaining));
      planTakingBack(plan, place, keys, versions, number);
    }
  }
  await planReplaced(plan, step, number, remaining);
  return plan;
}

/** Records as the revision left them: handed down, replaced by their older version, or hidden. */
function planTakingBack(
  plan: Plan,
  place: KeptPlace,
  keys: string[],
  versions: Map<string, Versions>,
  number: number,
): void {
  const rows: Plain[] = [];
  for (const key of keys) {
    plan.changed.add((JSON.parse(key) as [RecordType])[0]);
    const { restated, superseded } = versions.get(key)!;
    const heir = restated.find(({ revision }) => revision > number);
    const older = superseded.at(-1);
    if (heir) rows.push(sourceOf(key, heir));
    else if (older) plan.returned.push(older);
  }
  if (rows.length > 0) plan.handedDown.push({ place, rows });
}

/** Versions of the revision that a later one has replaced: those told again in between become the reteller's. */
async function planReplaced(
  plan: Plan,
  step: Step,
  number: number,
  remaining: readonly number[],
): Promise<void> {
  const replaced = await step((run) => run(cypherFile('superseded-of-revision'), { number }));
  for (const place of keptPlaces) {
    const all = replaced.filter((row) => row['place'] === place.name).map((row) => String(row['key']));
    for (const keys of slices(all)) {
      const standing = await step((run) => stored(run, place, keys));
      for (const [key, versions] of await step((run) => versionsOf(run, keys, remaining))) {
        const next = versions.superseded.find(({ revision }) => revision > number);
        const bound = next?.revision ?? Number(standing.get(key)?.['revision']);
        const heir = versions.restated.find(({ revision }) => revision > number && revision < bound);
        if (heir) plan.handedDownReplaced.push(sourceOf(key, heir));
      }
    }
  }
}

async function handDown(run: Run, number: number, plan: Plan): Promise<void> {
  for (const rows of slices(plan.handedDownReplaced)) {
    await run(cypherFile('hand-down-superseded'), { number, rows });
  }
  for (const { place, rows } of plan.handedDown) {
    await run(cypherFor(place.isNode ? 'hand-down-nodes' : 'hand-down-relationships', place.name), { rows });
  }
}

async function bringBack(run: Run, older: readonly Version[]): Promise<void> {
  const byRevision = Map.groupBy(older, ({ revision, record }) => `${revision} ${placeOf(record!).name}`);
  for (const versions of byRevision.values()) {
    for (const some of slices(versions)) {
      const batch = some.map(({ record, file, row }): SourcedRecord => ({ record: record!, file, row }));
      await put(run, placeOf(batch[0]!.record), batch, some[0]!.revision);
    }
  }
  for (const rows of slices(older.map(({ key, revision }) => ({ key, revision })))) {
    await run(cypherFile('forget-superseded'), { rows });
  }
}

type Version = {
  key: string;
  revision: number;
  file: string;
  row: number | null;
  record: StoredRecord | null;
};
type Versions = { superseded: Version[]; restated: Version[] };

/** The other standing versions of these records by key, each list with the oldest revision first. */
async function versionsOf(
  run: Run,
  keys: string[],
  standing: readonly number[],
): Promise<Map<string, Versions>> {
  const byKey = new Map<string, Versions>(keys.map((key) => [key, { superseded: [], restated: [] }]));
  for (const row of await run(cypherFile('versions-of-keys'), { keys, standing })) {
    const key = String(row['key']);
    byKey.get(key)![row['kind'] as keyof Versions].push({
      key,
      revision: Number(row['revision']),
      file: String(row['file']),
      row: row['row'] as number | null,
      record: row['record'] === null ? null : (JSON.parse(String(row['record'])) as StoredRecord),
    });
  }
  const oldestFirst = (a: Version, b: Version) => a.revision - b.revision;
  for (const { superseded, restated } of byKey.values()) {
    superseded.sort(oldestFirst);
    restated.sort(oldestFirst);
  }
  return byKey;
}

const sourceOf = (key: string, { revision, file, row }: Version): Plain => ({ key, revision, file, row });
