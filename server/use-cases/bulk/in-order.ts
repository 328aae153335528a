/**
 * What some work makes of each item, in the order of the items, with so many under way at a time: the next is begun when
 * a result has been read, so that whoever reads slowly is not worked ahead of.
 *
 * @throws what `work` throws, when its turn comes
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const begun = work(item);
    // Whoever waits for it is told; until then its failing is no fault that nobody handles.
    begun.catch(() => undefined);
    underWay.push(begun);
    if (underWay.length >= atOnce) yield await underWay.shift()!;
  }
  for (const begun of underWay) yield await begun;
}
