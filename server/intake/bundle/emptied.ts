/**
 * The items of a list in their order, each taken out of it: what was read once need not stay in memory beside what was
 * made of it. The list is empty afterwards.
 */
export function* emptied<T>(list: T[]): Generator<T> {
  list.reverse();
  while (list.length > 0) yield list.pop()!;
}

/** What is made of each item of a list, which is empty afterwards. */
export function mapEmptied<T, U>(list: T[], each: (item: T) => readonly U[]): U[] {
  const made: U[] = [];
  for (const item of emptied(list)) for (const one of each(item)) made.push(one);
  return made;
}
