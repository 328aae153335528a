/** A division of the actors: `of[p]` is the part of position p, −1 for none. Parts are numbered by their first position. */
export interface Parts {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** Renumbers labels so that equal divisions get equal numbers. Positions with a negative label are in no part. */
export function numberParts(labels: Int32Array): Parts {
  const numberOf = new Map<number, number>();
  const of = labels.map((label) => {
    if (label < 0) return -1;
    const known = numberOf.get(label);
    if (known !== undefined) return known;
    numberOf.set(label, numberOf.size);
    return numberOf.size - 1;
  });
  const sizes = new Int32Array(numberOf.size);
  for (const part of of) if (part >= 0) sizes[part]!++;
  return { of, sizes };
}
