/**
 * The items of a list in their order, each taken out of it: what was read once need not stay in memory beside what was
 * made of it. The list is empty afterwards.
 */
export function* emptied<T>(list: T[]): Generator<T> {
  list.reverse();
  while (list.length > 0) yield list.pop()!;
}

/** Takes out of a list what does not fit; each item is asked once. */
export function keepFitting<T>(list: T[], fits: (item: T) => boolean): void {
  let kept = 0;
  for (const item of list) if (fits(item)) list[kept++] = item;
  list.length = kept;
}
