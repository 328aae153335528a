/** Letters without accents: "Ñuñoa" → "Nunoa". */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * The form in which texts are compared: lower case, without accents, words of letters and digits parted by one space.
 * "Ñuñoa, Liceo N° 3-A" → "nunoa liceo n 3 a". Both engines keep names so in `searchName`, so that a search finds the
 * same actors in the same order on each.
 */
export function fold(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, plainLetter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One form of a letter that has several small ones: "ſ" is an s, "ς" a σ, "ß" two s. An index of texts knows no other. */
const plainLetter = (letter: string): string => letter.toUpperCase().toLowerCase();
