/** A name on at most `most` characters, the rest told by an ellipsis. */
export const shortLabel = (name: string, most: number) =>
  name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
