/** Networks that are looked up at the same time: the store answers that in few statements. */
const most = 12;

/** Items of a stream or list, some at a time, in their order. */
export async function* someAtOnce<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item[]> {
  let some: Item[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
