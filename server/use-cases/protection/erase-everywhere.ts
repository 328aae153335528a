import type { JobRequest } from '../../../contract/jobs.ts';
import type { Erased, Erasure } from '../../store/ports/revision-eraser.ts';
import type { Dependencies } from '../dependencies.ts';

export type Erasing = Pick<Dependencies, 'store' | 'cache' | 'jobs' | 'repeats'>;

/**
 * Erases records from the store, and whatever was computed from them: answers in the cache and those kept to be given
 * again, jobs, and results that were written into the database.
 *
 * @returns also how many metrics were taken out of the database
 */
export async function eraseEverywhere(
  { store, cache, jobs, repeats }: Erasing,
  erasure: Erasure,
): Promise<Erased & { results: number }> {
  const erased = await store.eraseRecords(erasure);
  const written = (await store.results?.listResults()) ?? [];
  for (const { id } of written) await store.results?.removeResults(id);
  // A territory counts the ties of its networks.
  jobs.drop(({ network }: JobRequest) => network === undefined || network === erasure.networkId);
  cache.clear();
  await repeats.dropAnswers();
  return { ...erased, results: written.length };
}
