import type { Page } from '../../../contract/paging.ts';

/** Every item of a list that comes in pages, in its order: the next page is read when it is needed. */
export async function* paginate<Item>(
  pageOf: (page: { limit: number; cursor: string | undefined }) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await pageOf({ limit: 500, cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
