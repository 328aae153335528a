import type { Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { slices } from './record-batches.ts';

/**
 * Marks results that were measured on what a revision changes, in the transaction that makes the change readable.
 *
 * @param ids what the keys of the changed records name: actors, networks
 */
export async function markStaleResults(run: Run, ids: ReadonlySet<string>, number: number): Promise<void> {
  const [row] = await run(cypherFile('count-results'));
  if (Number(row?.['results']) === 0) return;
  for (const part of slices([...ids])) await run(cypherFile('mark-stale-results'), { ids: part, number });
}
