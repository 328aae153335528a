/**
 * The form in which names are stored for search and in which searches are asked: lower case, without accents, words
 * of letters and digits parted by one space. "Ñuñoa, Liceo N° 3-A" → "nunoa liceo n 3 a". Both engines keep it in
 * `searchName`, so a search finds the same actors in the same order on each.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
