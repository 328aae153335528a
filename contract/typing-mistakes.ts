/** Mistakes that are forgiven in a word of so many letters: short words that differ by a letter are other words. */
export const forgivenMistakes = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/**
 * Letters to be added, left out, exchanged or swapped with their neighbour until `typed` begins `word`; `null`: more
 * than `most`.
 *
 *   d(i,j) = min( d(i−1,j)+1, d(i,j−1)+1, d(i−1,j−1)+[tᵢ≠wⱼ], d(i−2,j−2)+1 if tᵢtᵢ₋₁ = wⱼ₋₁wⱼ );  result minⱼ d(|t|,j)
 *
 * Source  Damerau 1964, doi:10.1145/363958.363994 (restricted: no letter is touched twice)
 */
export function typingMistakes(typed: string, word: string, most: number): number | null {
  if (word.startsWith(typed)) return 0;
  if (most === 0 || word.length < typed.length - most) return null;
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return null;
    [before, last] = [last, next];
  }
  const mistakes = Math.min(...last);
  return mistakes > most ? null : mistakes;
}

/** Whether one mistake in the first two letters could make one of the other: most words of a country are passed over so. */
const mayBegin = (typed: string, word: string): boolean =>
  typed[0] === word[0] || typed[0] === word[1] || typed[1] === word[0] || typed[1] === word[1];

/** The word nearest to one that nobody has written so; `null` where some word begins so, or none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const most = forgivenMistakes(typed);
  let best: { word: string; mistakes: number } | null = null;
  for (const word of words) {
    if (!mayBegin(typed, word)) continue;
    const mistakes = typingMistakes(typed, word, most);
    if (mistakes === 0) return null;
    if (mistakes === null) continue;
    if (best === null || mistakes < best.mistakes || (mistakes === best.mistakes && word < best.word))
      best = { word, mistakes };
  }
  return best?.word ?? null;
}
