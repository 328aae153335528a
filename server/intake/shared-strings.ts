const mostShared = 200_000;

/**
 * Ids and words repeat from row to row: one string for all of them takes a fraction of the memory. The list is made anew
 * too, for the parser's has room for more.
 */
export const withSharedStrings = (shared: Map<string, string>, cells: readonly string[]): string[] =>
  cells.map((cell) => {
    const known = isFilled(cell) ? shared.get(cell) : '';
    if (known !== undefined) return known;
    const own = ownText(cell);
    if (shared.size < mostShared) shared.set(own, own);
    return own;
  });

/** Characters from which on a part of a text is kept as a place in it, and so keeps the whole of it. */
const fewestParted = 13;
const ownText = (part: string): string => (part.length < fewestParted ? part : Buffer.from(part).toString());

export function isFilled(cell: string): boolean {
  return cell !== '' && cell !== ' ' && cell.trim() !== '';
}
