import type { Revision } from '../../contract/revisions.ts';
import { everyItem } from './every-item.ts';
import type { Dependencies } from './dependencies.ts';

type Store = Pick<Dependencies, 'store'>;

export function listRevisions(
  { store }: Store,
  query: Parameters<Dependencies['store']['listRevisions']>[0],
) {
  return store.listRevisions(query);
}

export function listFindings({ store }: Store, query: Parameters<Dependencies['store']['listFindings']>[0]) {
  return store.listFindings(query);
}

export function listSchoolEvents(
  { store }: Store,
  query: Parameters<Dependencies['store']['listSchoolEvents']>[0],
) {
  return store.listSchoolEvents(query);
}

/** Takes an import back, and forgets every answer made while it stood. */
export async function undoRevision(
  { store, memory }: Pick<Dependencies, 'store' | 'memory'>,
  number: number,
) {
  const undone = await store.undoRevision(number);
  memory.forget();
  return undone;
}

/** All imports, oldest first. */
export async function everyRevision({ store }: Store): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for await (const revision of everyItem((page) => store.listRevisions(page))) revisions.push(revision);
  return revisions.toSorted((a, b) => a.number - b.number);
}
