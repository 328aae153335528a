/** Gives the first `count` values, unsorted, which nobody may change. */
export type Table = (count: number) => Float64Array;

/**
 * A table of draws that is made longer as it is wanted: it begins with the same values, whatever was asked for first.
 *
 * @param next gives one value after another, and is passed how many there are already
 */
export const growingTable = (next: (made: number) => number): Table =>
  filledTable((into, made) => {
    for (let at = 0; at < into.length; at++) into[at] = next(made + at);
  });

/** The same where many values are made at once. @param fill is passed room for the next values, and how many there are already */
function filledTable(fill: (into: Float64Array, made: number) => void): Table {
  let values = new Float64Array(256);
  let made = 0;
  return (count) => {
    if (values.length < count) {
      const longer = new Float64Array(count);
      longer.set(values);
      values = longer;
    }
    if (made < count) fill(values.subarray(made, count), made);
    made = Math.max(made, count);
    return values.subarray(0, count);
  };
}

/** A table that a kernel fills; where it can't, another gives the same values from the first one on. @param fill gives false when it has not */
export function tableByKernel(fill: ((into: Float64Array) => boolean) | null, makePlain: () => Table): Table {
  let plain: Table | null = null;
  return filledTable((into, made) => {
    if (plain === null && fill?.(into) === true) return;
    plain ??= makePlain();
    into.set(plain(made + into.length).subarray(made));
  });
}
