/** Gives the first `count` values, unsorted, which nobody may change. */
export type Table = (count: number) => Float64Array;

/**
 * A table of draws that is made longer as it is wanted: it begins with the same values, whatever was asked for first.
 *
 * @param next gives one value after another, and is passed how many there are already
 */
export function growingTable(next: (made: number) => number): Table {
  let values = new Float64Array(256);
  let made = 0;
  return (count) => {
    if (values.length < count) {
      const longer = new Float64Array(count);
      longer.set(values);
      values = longer;
    }
    for (; made < count; made++) values[made] = next(made);
    return values.subarray(0, count);
  };
}
