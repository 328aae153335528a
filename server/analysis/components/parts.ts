/** A division of the actors: `of[p]` is the part of position p, parts are numbered by their first position. */
export interface Parts {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** Renumbers any labels 0…n−1 so that equal divisions get equal numbers. */
export function numberParts(labels: Int32Array): Parts {
  const numberOf = new Map<number, number>();
  const of = labels.map((label) => {
    const known = numberOf.get(label);
    if (known !== undefined) return known;
    numberOf.set(label, numberOf.size);
    return numberOf.size - 1;
  });
  const sizes = new Int32Array(numberOf.size);
  for (const part of of) sizes[part]!++;
  return { of, sizes };
}
