/** A list of which only the first items are given: where it stands, and how many of how many. */
export type Shortened = { at: string; shown: number; of: number };

/** What says how a number was made is never shortened. */
const whole = new Set(['passport', 'passports']);

/**
 * Shortens the longest lists of an answer until it has no more characters than it may, and says which. What is no list
 * stays as it is.
 *
 * @param answer JSON, which is changed in place
 * @param most characters of its text
 * @returns `null`: it is too long even with one item a list
 */
export function shortenAnswer(answer: unknown, most: number): Shortened[] | null {
  const shortened = new Map<string, Shortened>();
  for (let length = lengthOf(answer); length > most; length = lengthOf(answer)) {
    const longest = longestList(answer);
    if (longest === null) return null;
    const { at, list, characters } = longest;
    const of = shortened.get(at)?.of ?? list.length;
    const share = Math.max(0, characters - (length - most)) / characters;
    // One item goes at least, and one stays.
    list.length = Math.max(1, Math.min(list.length - 1, Math.floor(list.length * share)));
    shortened.set(at, { at, shown: list.length, of });
  }
  return [...shortened.values()];
}

const lengthOf = (value: unknown): number => JSON.stringify(value).length;

type List = { at: string; list: unknown[]; characters: number };

/** The list with the longest text, among those of several items; of nested ones the outer. */
function longestList(value: unknown, at = ''): List | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value) && value.length > 1) return { at, list: value, characters: lengthOf(value) };
  let longest: List | null = null;
  for (const [key, content] of Object.entries(value)) {
    if (whole.has(key)) continue;
    const found = longestList(content, at === '' ? key : `${at}.${key}`);
    if (found !== null && found.characters > (longest?.characters ?? 0)) longest = found;
  }
  return longest;
}
