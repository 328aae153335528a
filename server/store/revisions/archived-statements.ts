import { TelarProblem } from '../../../contract/problems.ts';
import type { ArchivedRevision, ArchivedStatement } from '../ports/revision-archive.ts';
import type { Said } from './plan-commit.ts';
import { chainOf } from './stored-key.ts';
import type { StoredKey } from './version.ts';

/** What one revision said of some keys, in the order given. */
export function* statementsOf(
  revision: number,
  keys: readonly string[],
  stored: ReadonlyMap<string, StoredKey>,
): Generator<ArchivedStatement> {
  for (const key of keys) {
    const chain = chainOf(stored.get(key) ?? { visible: null, rows: [] }, () => 'import');
    const said = chain.find((statement) => statement.revision === revision);
    if (said) yield { key, record: said.record, file: said.file, row: said.row, assumed: said.assumed };
  }
}

/** What a revision said, as a commit says it. */
export function saidAgain(statements: Iterable<ArchivedStatement>): Map<string, Said[1]> {
  return new Map(
    [...statements].map(({ key, record, file, row, assumed }) => [
      key,
      record === null ? null : { record, file, row, assumed },
    ]),
  );
}

/** Statements in lists of `size`, so that writing them takes few steps and little memory. */
export async function* statementBatches(
  statements: AsyncIterable<ArchivedStatement>,
  size: number,
): AsyncGenerator<ArchivedStatement[]> {
  let batch: ArchivedStatement[] = [];
  for await (const statement of statements) {
    batch.push(statement);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @throws TelarProblem `refused-import` when a number is left out or stands twice: an undo could not name it */
export function checkNext({ number }: ArchivedRevision, next: number): void {
  if (number === next) return;
  throw new TelarProblem(
    'refused-import',
    `The revisions cannot be restored: number ${number} stands where number ${next} was expected. Nothing was stored.`,
    { code: 'revision-out-of-order' },
  );
}

/** @throws TelarProblem `conflict` when a store holds anything that a restore would have to keep */
export function checkEmpty(held: { revisions: number; views: number; surveys: number }): void {
  const { revisions, views, surveys } = held;
  if (revisions + views + surveys === 0) return;
  throw new TelarProblem(
    'conflict',
    `This store is not empty: it holds ${revisions} revisions, ${surveys} surveys and ${views} saved views, and nothing of it is overwritten. Restore into an empty store: set TELAR_DATA to a new folder, or NEO4J_URI and NEO4J_DATABASE to an empty database.`,
    { code: 'store-not-empty' },
  );
}
