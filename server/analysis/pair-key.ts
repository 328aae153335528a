/** The same key for a pair of actors whichever comes first, unless ties have a direction. Ids have no line breaks. */
export const pairKey = (a: string, b: string, isDirected = false): string =>
  isDirected || a < b ? `${a}\n${b}` : `${b}\n${a}`;
