import { append } from '../../contract/extremes.ts';
/** Items read at once while they are searched. */
const searchedAtOnce = 500;

/**
 * Items after a place, as many as wanted, that pass a test which no engine makes: read batch by batch until there are so
 * many.
 *
 * @param isFound `null`: all pass
 * @param readAfter reads at most so many items after a place, each behind its own place
 */
export async function readMatching<Item>(
  { after, limit }: { after: string | null; limit: number },
  isFound: ((item: Item) => boolean) | null,
  readAfter: (after: string | null, limit: number) => Promise<readonly (readonly [string, Item])[]>,
): Promise<Item[]> {
  const most = isFound === null ? limit : searchedAtOnce;
  const found: Item[] = [];
  for (let start = after; ;) {
    const read = await readAfter(start, most);
    const items = read.map(([, item]) => item);
    append(found, isFound === null ? items : items.filter(isFound));
    const last = read.at(-1);
    if (found.length >= limit || read.length < most || last === undefined) return found.slice(0, limit);
    start = last[0];
  }
}
