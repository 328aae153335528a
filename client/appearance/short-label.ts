/** A name on at most `most` characters; an ellipsis stands for the rest. */
export const shortLabel = (name: string, most: number) =>
  name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
