import { tellingWords } from './search-words.ts';
import { forgivenMistakes, typingMistakes } from './typing-mistakes.ts';

/** What a search looks at: a folded name, and words that may be said for its kind ("slep", "region"). */
export type Named = { names: readonly string[]; kindWords?: readonly string[] };

/**
 * How well a name is what a search means, the least first: mistakes in typing, words that are only begun, kind not
 * asked for, words of the name that were not asked for.
 */
type Rank = readonly [mistakes: number, begun: number, otherKind: number, unasked: number];

/**
 * The items that a search means, best first; items that fit equally keep their order. Words that say what something is
 * ("escuela", "slep", "de") weigh little. Where nothing is written so, a mistake or two in a longer word are forgiven.
 */
export function rankedBySearch<Item>(
  items: readonly Item[],
  words: readonly string[],
  namedOf: (item: Item) => Named,
): Item[] {
  const ranked = items.flatMap((item) => {
    const rank = rankOf(namedOf(item), words);
    return rank === null ? [] : [{ item, rank }];
  });
  const exact = ranked.filter(({ rank }) => rank[0] === 0);
  return (exact.length > 0 ? exact : ranked)
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ item }) => item);
}

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function rankOf({ names, kindWords = [] }: Named, words: readonly string[]): Rank | null {
  const wanted = tellingWords(words).filter((word) => !kindWords.includes(word));
  const otherKind = words.some((word) => kindWords.includes(word)) ? 0 : 1;
  const ranks = names.flatMap((name) => {
    const rank = rankInName(name.split(' '), wanted);
    return rank === null ? [] : [[rank.mistakes, rank.begun, otherKind, rank.unasked] as const];
  });
  return ranks.sort(compareRanks)[0] ?? null;
}

function rankInName(name: readonly string[], wanted: readonly string[]) {
  let mistakes = 0;
  let begun = 0;
  for (const word of wanted) {
    const most = forgivenMistakes(word);
    const found = name.map((part) => typingMistakes(word, part, most)).filter((count) => count !== null);
    if (found.length === 0) return null;
    mistakes += Math.min(...found);
    if (!name.includes(word)) begun += 1;
  }
  return { mistakes, begun, unasked: Math.max(0, tellingWords(name).length - wanted.length) };
}
