/** The same key for a pair of actors whichever comes first. Ids have no line breaks. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
