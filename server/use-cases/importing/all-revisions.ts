import type { Revision } from '../../../contract/revisions.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';

/** All imports, oldest first. */
export async function allRevisions({ store }: Pick<Dependencies, 'store'>): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for await (const revision of paginate((page) => store.listRevisions(page))) revisions.push(revision);
  return revisions.toSorted((a, b) => a.number - b.number);
}
