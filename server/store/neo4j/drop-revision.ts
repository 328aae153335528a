import type { Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { batchRows, keysOfRevision, slices } from './record-writer.ts';

/** One transaction of a change. */
export type Step = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/**
 * Takes away what a revision added and no question reads: of one whose loading was cut short, or one that was undone.
 * In many transactions; beginning again goes on where it stopped.
 */
export async function dropRevision(step: Step, number: number): Promise<void> {
  const [revision] = await step((run) => run(cypherFile('revision-state'), { number }));
  if (revision?.['state'] === 'current') return; // It was published after all; only the answer was lost.
  const left = await step((run) => keysOfRevision(run, number));
  for (const { place, keys: all } of left) {
    const remove = cypherFor(place.isNode ? 'remove-nodes' : 'remove-relationships', place.name);
    for (const keys of slices(all)) await step((run) => run(remove, { keys }));
  }
  await dropAll(step, 'drop-restated', number);
  await dropAll(step, 'drop-superseded', number);
  if (revision?.['state'] === 'loading') {
    await dropAll(step, 'drop-findings', number);
    await step((run) => run(cypherFile('drop-revision'), { number }));
  }
  await step((run) => run(cypherFile('clear-mentioned')));
}

async function dropAll(step: Step, stem: string, number: number): Promise<void> {
  for (let dropped = batchRows; dropped === batchRows;) {
    const [row] = await step((run) => run(cypherFile(stem), { number, rows: batchRows }));
    dropped = Number(row?.['dropped']);
  }
}
