import type { Page } from '../../../contract/paging.ts';
import { inTurns } from '../../runtime/run-in-turns.ts';

/** Every item of a list that comes in pages, in its order: the next page is read when it is needed. */
export async function* paginate<Item>(
  pageOf: (page: { limit: number; cursor: string | undefined }) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  const letOthers = inTurns();
  let cursor: string | undefined;
  do {
    const page = await pageOf({ limit: 500, cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
    // A store in this process answers without waiting: others come between two pages.
    await letOthers();
  } while (cursor !== undefined);
}

/** The same items as a whole. */
export async function allOf<Item>(pageOf: Parameters<typeof paginate<Item>>[0]): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of paginate(pageOf)) all.push(item);
  return all;
}
