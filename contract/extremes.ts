/**
 * The largest of some numbers and `least`, however many there are: `Math.max(...values)` takes each as an argument, and a
 * call has room for about a hundred thousand.
 */
export function largestOf(values: Iterable<number>, least = -Infinity): number {
  let largest = least;
  for (const value of values) if (value > largest || Number.isNaN(value)) largest = value;
  return largest;
}

/** The smallest of some numbers and `most`, however many there are. */
export function smallestOf(values: Iterable<number>, most = Infinity): number {
  let smallest = most;
  for (const value of values) if (value < smallest || Number.isNaN(value)) smallest = value;
  return smallest;
}

/** Adds items to a list, however many there are. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
