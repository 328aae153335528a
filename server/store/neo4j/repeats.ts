import type { StatementRow } from '../revisions/version.ts';
import { changesRecord, type KeyChange } from '../revisions/key-change.ts';
import type { Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { partByPart } from './part-by-part.ts';
import { type KeptPlace, placeOfKey } from './record-places.ts';
import type { Step } from './step.ts';
import { batchRows, slices } from './record-batches.ts';

/**
 * What a revision said that the visible record says already stands on the record itself, in the list `repeats`: a
 * register that is imported again, unchanged, makes no node. Each entry is JSON text: revision, file, row.
 */
const entryOf = ({ revision, file, row }: StatementRow): string => JSON.stringify([revision, file, row]);

/** How the entries of a revision begin. */
const beginningOf = (revision: number): string => `[${String(revision)},`;

function rowOfEntry(key: string, entry: string): StatementRow {
  const [revision, file, row] = JSON.parse(entry) as [number, string, number | null];
  return { key, revision, file, row, isGone: false, assumed: [], record: null };
}

/** Whether a row says nothing but that a revision said the same as the one before it, or just what is visible. */
const isRepeat = ({ isGone, assumed, record }: StatementRow): boolean =>
  !isGone && record === null && assumed.length === 0;

const staysAsItIs = (change: KeyChange): boolean =>
  change.before !== null && change.after !== null && !changesRecord(change);

/** The rows of some changes that stand on their records, and those that need a node. */
export function partedRows(changes: readonly KeyChange[]): {
  repeats: StatementRow[];
  others: StatementRow[];
} {
  const repeats: StatementRow[] = [];
  const others: StatementRow[] = [];
  for (const change of changes) {
    for (const row of change.rowsPut) (staysAsItIs(change) && isRepeat(row) ? repeats : others).push(row);
  }
  return { repeats, others };
}

/** Writes repeats on their records. Running it again changes nothing. */
export const putRepeats = (run: Run, rows: readonly StatementRow[]): Promise<void> =>
  byPlace(
    rows,
    ({ key }) => key,
    async (place, part) => {
      const entries = part.map((row) => ({
        key: row.key,
        begins: beginningOf(row.revision),
        entry: entryOf(row),
      }));
      await run(cypherFor(stemFor('put-repeats', place), place.name), { rows: entries });
    },
  );

export const removeRepeats = (run: Run, rows: readonly { key: string; revision: number }[]): Promise<void> =>
  byPlace(
    rows,
    ({ key }) => key,
    async (place, part) => {
      const entries = part.map(({ key, revision }) => ({ key, begins: beginningOf(revision) }));
      await run(cypherFor(stemFor('remove-repeats', place), place.name), { rows: entries });
    },
  );

/** The keys of records that are about to be replaced, or of which other rows change: their repeats need rows of their own. */
export const replacedKeys = (changes: readonly KeyChange[]): string[] =>
  changes
    .filter((change) => change.before !== null && (!staysAsItIs(change) || !change.rowsPut.every(isRepeat)))
    .map(({ key }) => key);

/** Takes all repeats off some records. */
export const clearRepeats = (run: Run, all: readonly string[]): Promise<void> =>
  byPlace(
    all,
    (key) => key,
    async (place, keys) => {
      await run(cypherFor(stemFor('clear-repeats', place), place.name), { keys });
    },
  );

/** The repeats of some records. */
export async function repeatsOf(run: Run, all: readonly string[]): Promise<StatementRow[]> {
  const rows: StatementRow[] = [];
  await byPlace(
    all,
    (key) => key,
    async (place, keys) => {
      for (const { key, repeats } of await run(cypherFor(stemFor('repeats-of', place), place.name), {
        keys,
      })) {
        for (const entry of repeats as string[]) rows.push(rowOfEntry(String(key), entry));
      }
    },
  );
  return rows;
}

/** The keys of records on which a revision has repeats. */
export async function repeatedKeys(run: Run, number: number): Promise<string[]> {
  const begins = beginningOf(number);
  const rows = [
    ...(await run(cypherFile('repeated-nodes'), { begins })),
    ...(await run(cypherFile('repeated-relationships'), { begins })),
  ];
  return rows.map(({ key }) => String(key));
}

/** Takes the repeats of a revision off all records, in many transactions. Running it again goes on where it stopped. */
export async function dropRepeats(step: Step, number: number): Promise<void> {
  for (const stem of ['drop-repeats-nodes', 'drop-repeats-relationships'])
    await partByPart(step, stem, { begins: beginningOf(number), rows: batchRows });
}

const stemFor = (stem: string, { isNode }: KeptPlace): string =>
  `${stem}-${isNode ? 'nodes' : 'relationships'}`;

async function byPlace<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  work: (place: KeptPlace, part: T[]) => Promise<void>,
): Promise<void> {
  for (const ofPlace of Map.groupBy(all, (one) => placeOfKey(keyOf(one)).name).values()) {
    const place = placeOfKey(keyOf(ofPlace[0]!));
    for (const part of slices(ofPlace)) await work(place, part);
  }
}
