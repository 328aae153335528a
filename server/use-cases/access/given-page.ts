import type { Page } from '../../../contract/paging.ts';
import type { PageRequest } from '../../store/ports/page-request.ts';

/** How much more is read each time that a page is not full yet. */
const growth = 4;

/**
 * A page of a list without those items that are not given, as full as if they were not there: neither its length, nor
 * whether another page follows, nor its cursor tells of them.
 *
 * @param read a page of the list with all items
 * @param givenOf those of some items that are given: the same objects, in their order
 */
export async function givenPage<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  { limit, cursor }: PageRequest,
  givenOf: (items: readonly Item[]) => Promise<Item[]>,
): Promise<Page<Item>> {
  for (let wanted = limit + 1; ; wanted *= growth) {
    const { items, nextCursor } = await read({ limit: wanted, cursor });
    const given = await givenOf(items);
    if (given.length <= limit && nextCursor !== null) continue;
    const last = given[limit - 1];
    if (given.length <= limit || last === undefined) return { items: given, nextCursor: null };
    const page = await read({ limit: items.indexOf(last) + 1, cursor });
    return { ...page, items: given.slice(0, limit) };
  }
}
