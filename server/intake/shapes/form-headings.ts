import { isBankText } from './bank-items.ts';

/** The item that a column belongs to and whom it is about, where the heading gives both. */
export type HeadingParts = { item: string | null; about: string | null };

/** What form tools put between an item and the row or option of it that a column holds. */
const separators = [' - ', ' – ', ' — ', ' >> ', ' » ', ' > ', ': ', '/', ' | '];

/**
 * Parts the headings of a form into items and whom each column is about: `Item [Escuela A]` (Google, LimeSurvey),
 * `Item - Escuela A` (Qualtrics), `group/item/escuela_a` (Kobo). What stands before a separator is an item only where
 * several headings share it, so that a school called "Liceo - Anexo" stays whole.
 */
export function partHeadings(headings: readonly string[]): HeadingParts[] {
  const clean = headings.map(withoutCode);
  const shared = new Map<string, number>();
  const cuts = clean.map((heading) => (bracketed(heading) === null ? cutsOf(heading) : []));
  for (const { item } of cuts.flat()) shared.set(item!, (shared.get(item!) ?? 0) + 1);
  return clean.map((heading, index) => {
    const inBrackets = bracketed(heading);
    if (inBrackets !== null) return inBrackets;
    const found = cuts[index]!.filter(({ item }) => shared.get(item!)! >= 2);
    const ofBank = found.find(({ item }) => isBankText(item!));
    const longest = found.toSorted((a, b) => b.item!.length - a.item!.length)[0];
    return ofBank ?? longest ?? { item: null, about: null };
  });
}

/** `Q1[SQ001]. ¿Con quién…? [Escuela A]` → `¿Con quién…? [Escuela A]`; a number before the text goes as well. */
function withoutCode(heading: string): string {
  const text = heading.replace(/^[A-Za-z]\w*(\[\w+\])*\.\s+(?=\S)/u, '');
  return text === '' ? heading : text;
}

function bracketed(heading: string): HeadingParts | null {
  const match = /^(.*?\S)\s*\[([^[\]]+)\](?:\[[^[\]]*\])?$/.exec(heading);
  return match === null ? null : { item: match[1]!.trim(), about: match[2]!.trim() };
}

function cutsOf(heading: string): HeadingParts[] {
  const cuts: HeadingParts[] = [];
  for (const separator of separators) {
    for (let at = heading.indexOf(separator); at > 0; at = heading.indexOf(separator, at + 1)) {
      const about = heading.slice(at + separator.length).trim();
      if (about !== '') cuts.push({ item: heading.slice(0, at).trim(), about });
    }
  }
  return cuts;
}
